import type { Patch } from '../core/patch/patch.ts';
import { describeChanges, PATCH_TRAILER } from '../deliver/commit-message.ts';
import { rebuildWhole } from '../deliver/rebuild-file.ts';
import { toPlain } from '../deliver/safe-text.ts';
import type { Forge } from '../forges/forge.ts';
import type { Accepted, AcceptStep, Person } from '../forges/moderating.ts';
import { credit, REVIEW_TRAILER } from './acceptance-message.ts';
import { authorize } from './authorize.ts';
import type { UndoPlan } from './undo-contributor.ts';

export interface AcceptUndoRequest {
  forge: Forge;
  plan: UndoPlan & { patch: Patch };
  onStep(step: AcceptStep): void;
  signal: AbortSignal;
}

/**
 * Takes somebody's corrections back by one commit. Throws `ConflictError` when the file moved where they stand, `NothingToSendError`
 * when they are gone meanwhile, `NoRightError` without the right to write; nothing was written then.
 */
export async function acceptUndo({ forge, plan, onStep, signal }: AcceptUndoRequest): Promise<Accepted> {
  const { patch, login, current } = plan;
  if (patch.source.kind !== 'forge') throw new TypeError('Only a file of a forge has contributors');
  const { repository } = patch.source;
  const moderator = await authorize(forge, repository, signal);
  return forge.accept({
    repository,
    branch: current.ref,
    path: current.path,
    proposals: [],
    author: undefined,
    rebuild: async (now) => ({
      bytes: rebuildWhole(patch, now),
      message: messageOf(patch, login, moderator),
    }),
    onStep,
    signal,
  });
}

function messageOf(patch: Patch, login: string, moderator: Person): string {
  const trailers = [`${PATCH_TRAILER}: ${patch.id}`, ...credit(REVIEW_TRAILER, moderator)].join('\n');
  return [`Take back what ${toPlain(login, 40)} corrected`, describeChanges(patch), `${trailers}\n`].join(
    '\n\n',
  );
}
