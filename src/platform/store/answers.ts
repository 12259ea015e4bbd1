import { rememberedSourceSchema } from '../../core/remembered-source.ts';
import type { AnswerStore } from '../ports.ts';
import { createCheckedStore } from './checked-store.ts';

/** Returns the person's answers to where the data of a page lives, shared by popup, overlay, tab and desk. */
export function createAnswerStore(): AnswerStore {
  return createCheckedStore('answers', rememberedSourceSchema);
}
