import type { Patch } from '../core/patch/patch.ts';
import { refusals, rulesFor } from '../core/policy/rules.ts';
import type { FileVersion } from '../forges/forge.ts';
import type { Versions } from '../forges/versions.ts';
import { PolicyError } from './policy-error.ts';
import { readPolicy } from './read-policy.ts';

export interface CheckPolicyRequest {
  patch: Patch;
  /** The file as it is now: the policy beside it counts. */
  current: Pick<FileVersion, 'commit' | 'path'>;
  forge: Pick<Versions, 'readVersion'>;
  signal: AbortSignal;
}

/** Throws `PolicyError` when the publisher wishes no such changes. A broken policy wishes nothing. */
export async function checkPolicy({ patch, current, forge, signal }: CheckPolicyRequest): Promise<void> {
  if (patch.source.kind !== 'forge') return;
  const place = { repository: patch.source.repository, commit: current.commit };
  const found = await readPolicy(forge, place, signal);
  if (found.state !== 'read') return;
  const refused = refusals(patch, rulesFor(found.policy, current.path));
  if (refused.length > 0) throw new PolicyError(refused);
}
