import { remaining } from '../../core/part-of-draft.ts';
import type { Draft } from '../../core/draft.ts';
import type { DraftStore } from '../../platform/ports.ts';

/** What was sent, or is in the file already, is no draft any more; whatever else the store has of it stays one. */
export async function settleDraft(
  { key, patch }: Pick<Draft, 'key' | 'patch'>,
  drafts: DraftStore,
): Promise<void> {
  const left = remaining(await drafts.load(key), patch.changes);
  await (left ? drafts.save(left) : drafts.remove(key));
}
