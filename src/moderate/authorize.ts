import type { Forge } from '../forges/forge.ts';
import type { Person } from '../forges/moderating.ts';
import { NoRightError } from './decided.ts';

/** The account, if it may write to the repository now: rights end between a look and a decision. Throws `NoRightError`. */
export async function authorize(forge: Forge, repository: string, signal: AbortSignal): Promise<Person> {
  const [moderator, mayWrite] = await Promise.all([
    forge.account(signal),
    forge.mayWrite(repository, signal),
  ]);
  if (!mayWrite) throw new NoRightError(repository);
  return moderator;
}
