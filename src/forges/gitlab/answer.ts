import type { AnswerRequest } from '../moderating.ts';
import { fetchAccount } from './account.ts';
import { addressOf } from './address.ts';
import { listNotes, markerOf } from './answers.ts';
import type { Api } from './api.ts';
import { asWriter } from './as-writer.ts';
import { fetchPull, stateOf } from './pull.ts';
import { withoutQuickActions } from './quick-actions.ts';

/** Something to be said under a merge request. */
export type Saying = Pick<AnswerRequest, 'repository' | 'number'> & { text: string };

/** Says something under a merge request once, and closes it. A retry finds what was said by the mark in it. */
export async function answer(api: Api, request: AnswerRequest): Promise<void> {
  const marker = markerOf(request.id);
  if (!(await wasSaid(api, { ...request, text: marker })))
    await say(api, { ...request, text: `${withoutQuickActions(request.text)}\n\n${marker}` });
  if (request.close) await close(api, request);
}

/** Whether this account said something that ends so: anybody may copy a mark. */
export async function wasSaid(api: Api, { repository, number, text }: Saying): Promise<boolean> {
  const { id } = await fetchAccount(api);
  const notes = await listNotes(api, repository, number);
  return notes.some(({ author, body }) => author?.id === id && body.trimEnd().endsWith(text));
}

/** Says it, once more when it was said. */
export async function say(api: Api, { repository, number, text }: Saying): Promise<void> {
  const path = addressOf(repository, 'merge_requests', number, 'notes');
  await api.tell({ method: 'POST', path, body: { body: text } });
}

/** Closes a merge request that is open. */
export async function close(
  api: Api,
  { repository, number }: Pick<AnswerRequest, 'repository' | 'number'>,
): Promise<void> {
  if (stateOf(await fetchPull(api, repository, number)) !== 'open') return;
  const path = addressOf(repository, 'merge_requests', number);
  await asWriter(api, repository, () => api.tell({ method: 'PUT', path, body: { state_event: 'close' } }));
}
