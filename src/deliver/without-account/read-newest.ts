import type { Patch } from '../../core/patch/patch.ts';
import { toUnifiedDiff } from '../../core/patch/to-unified-diff.ts';
import type { ForgeSource } from '../../core/source.ts';
import { refusals, rulesFor } from '../../core/policy/rules.ts';
import type { Forge } from '../../forges/forge.ts';
import { PolicyError } from '../policy-error.ts';
import { readPolicy } from '../read-policy.ts';
import { correctWhole } from '../rebuild-file.ts';

/** The newest file, corrected, in the forms that people hand over. */
export interface NewestFile {
  /** The branch and path where it is. */
  place: Pick<ForgeSource, 'host' | 'repository' | 'ref' | 'path'>;
  bytes: Uint8Array<ArrayBuffer>;
  /** What `git apply` makes of the newest file the same bytes with. */
  diff: Uint8Array<ArrayBuffer>;
  /** Where its publisher wants to be written to. */
  contact: string | undefined;
  /** The address of GitLab's Service Desk, where each mail becomes an issue. */
  serviceDesk: string | undefined;
}

export interface ReadNewestRequest {
  patch: Patch & { source: ForgeSource };
  forge: Pick<Forge, 'readTarget' | 'readVersion'>;
  signal: AbortSignal;
}

/** Reads the file as it is now and corrects it. Reads only, and throws what `sendPatch` throws: what is handed over is what could be sent. */
export async function readNewest({ patch, forge, signal }: ReadNewestRequest): Promise<NewestFile> {
  const { host, repository } = patch.source;
  const current = await forge.readTarget(patch.source, signal);
  const found = await readPolicy(forge, { repository, commit: current.commit }, signal);
  const policy = found.state === 'read' ? found.policy : undefined;
  const refused = policy === undefined ? [] : refusals(patch, rulesFor(policy, current.path));
  if (refused.length > 0) throw new PolicyError(refused);
  const document = correctWhole(patch, current);
  return {
    place: { host, repository, ref: current.ref, path: current.path },
    bytes: document.toBytes(),
    diff: toUnifiedDiff(document, current.path),
    contact: policy?.contact?.email,
    serviceDesk: policy?.contact?.service_desk,
  };
}
