import type { AnswerRequest } from '../moderating.ts';
import { fetchAccount } from './account.ts';
import { listComments, markerOf } from './answers.ts';
import type { Api } from './api.ts';
import { isSame } from './person.ts';
import { fetchPull } from './pull.ts';
import { pathOf } from './repository.ts';

/** Something to be said under a pull request. */
export type Saying = Pick<AnswerRequest, 'repository' | 'number'> & { text: string };

/** Says something under a pull request once, and closes it. A retry finds what was said by the mark in it. */
export async function answer(api: Api, request: AnswerRequest): Promise<void> {
  const marker = markerOf(request.id);
  await sayOnce(api, { ...request, text: `${request.text}\n\n${marker}` }, marker);
  if (request.close) await closeOpen(api, request);
}

/** Says it unless this account said something that ends with the mark: anybody may copy one. */
export async function sayOnce(api: Api, { repository, number, text }: Saying, mark: string): Promise<void> {
  const { login } = await fetchAccount(api);
  const comments = await listComments(api, repository, number);
  const wasSaid = comments.some(
    ({ user, body }) => user !== null && isSame(user.login, login) && body.trimEnd().endsWith(mark),
  );
  if (wasSaid) return;
  const path = pathOf(repository, 'issues', number, 'comments');
  await api.tell({ path, method: 'POST', body: { body: text } });
}

/** Closes a pull request that is open. */
export async function closeOpen(api: Api, { repository, number }: Omit<Saying, 'text'>): Promise<void> {
  if ((await fetchPull(api, repository, number)).state === 'closed') return;
  const path = pathOf(repository, 'pulls', number);
  await api.tell({ path, method: 'PATCH', body: { state: 'closed' } });
}
