import fc from 'fast-check';

/**
 * Property tests draw the same cases on every run, so that the same code gives the same answer twice. To look for
 * cases not yet seen: `PHU_LUC_SEED=random npm test -- --only unit`, or a number to see a run again.
 */
const chosen = process.env.PHU_LUC_SEED;
const fixedSeed = 20_240_101;
if (chosen !== 'random') {
  fc.configureGlobal({ seed: chosen === undefined ? fixedSeed : Number(chosen) });
}
