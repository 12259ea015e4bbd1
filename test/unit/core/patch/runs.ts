/** Runs of a property; more on demand. */
export const numRuns = Number(process.env['FAST_CHECK_RUNS'] ?? 200);
