import { draftSchema } from '../../core/draft.ts';
import type { DraftStore } from '../ports.ts';
import { createCheckedStore } from './checked-store.ts';

/** Returns the drafts, shared by overlay, tab and send page. */
export function createDraftStore(): DraftStore {
  return createCheckedStore('drafts', draftSchema);
}
