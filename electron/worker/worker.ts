// The worker thread's entry. It holds nothing itself: what parts of a program share must not lie in its entry, which runs
// when it is required.
void import('./run-jobs');
