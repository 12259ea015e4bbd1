import type { parsePolicy } from '../core/policy/parse-policy.ts';
import { POLICY_PATH, type Policy } from '../core/policy/policy.ts';
import type { PolicyProblem } from '../core/policy/problem.ts';
import { ForgeError } from '../forges/forge.ts';
import type { Versions } from '../forges/versions.ts';

/** What the publisher wishes for a repository, as far as it can be known. */
export type PublisherPolicy =
  /** There is none: everything may be proposed. */
  | { state: 'none' }
  | { state: 'read'; policy: Policy; text: string }
  /** There is one that cannot be understood: it does not hold, and its publisher should hear of it. */
  | { state: 'broken'; problems: readonly PolicyProblem[] }
  /** The forge did not answer: there may be one. */
  | { state: 'unread' };

export interface PolicyPlace {
  repository: string;
  commit: string;
}

/** The policy at a commit of a repository. Throws `ForgeError` when the forge does not answer. */
export async function readPolicy(
  forge: Pick<Versions, 'readVersion'>,
  { repository, commit }: PolicyPlace,
  signal: AbortSignal,
): Promise<Exclude<PublisherPolicy, { state: 'unread' }>> {
  const file = await forge.readVersion({ repository, commit, path: POLICY_PATH }, signal);
  if (file === undefined) return { state: 'none' };
  const parse = await loadParser();
  const parsed = parse(file.bytes);
  if ('problems' in parsed) return { state: 'broken', problems: parsed.problems };
  return { state: 'read', policy: parsed.policy, text: new TextDecoder().decode(file.bytes) };
}

/** Most repositories have no policy: only one that has makes the page load what reads YAML. */
async function loadParser(): Promise<typeof parsePolicy> {
  try {
    return (await import('../core/policy/parse-policy.ts')).parsePolicy;
  } catch (error) {
    throw new ForgeError('unreachable', 'What reads policies could not be loaded', { cause: error });
  }
}

/** The same for somebody who only looks: a forge that does not answer keeps nobody from the file. */
export async function findPolicy(
  forge: Pick<Versions, 'readVersion'>,
  place: PolicyPlace,
  signal: AbortSignal,
): Promise<PublisherPolicy> {
  try {
    return await readPolicy(forge, place, signal);
  } catch (error) {
    if (error instanceof ForgeError && !signal.aborted) return { state: 'unread' };
    throw error;
  }
}
