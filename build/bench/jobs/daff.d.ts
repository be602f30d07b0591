/** What the bench of merging uses of daff 1.4, which ships no types. */
declare module 'daff';
