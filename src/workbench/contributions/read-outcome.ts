import type { Contribution } from '../../core/contribution.ts';
import { NotATableError } from '../../core/csv/errors.ts';
import { checkPatch } from '../../deliver/check-patch.ts';
import { ForgeError, type Forge } from '../../forges/forge.ts';
import type { ContributionStore } from '../../platform/ports.ts';
import { needsFile } from './results.ts';

/**
 * Reads the file of a contribution that was closed without a word on each change, and keeps which of them it says: what
 * a maintainer took over by hand was accepted, too. A file that cannot be read tells nothing.
 */
export async function readOutcome(
  contribution: Contribution,
  { forge, contributions, signal }: { forge: Forge; contributions: ContributionStore; signal: AbortSignal },
): Promise<void> {
  if (!needsFile(contribution)) return;
  try {
    const { outcomes } = await checkPatch({ patch: contribution.patch, forge, signal });
    const inFile = outcomes.map(({ status }) => status === 'already');
    await contributions.save({ ...contribution, inFile });
  } catch (error) {
    if (!(error instanceof ForgeError || error instanceof NotATableError)) throw error;
  }
}
