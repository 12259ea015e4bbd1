import type { AnswerRequest } from '../moderating.ts';
import { fetchAccount } from './account.ts';
import { listComments, markerOf } from './answers.ts';
import type { Api } from './api.ts';
import { isSame } from './person.ts';
import { fetchPull } from './pull.ts';
import { pathOf } from './repository.ts';

/** Says something under a pull request once, and closes it. A retry finds what was said by the mark in it. */
export async function answer(api: Api, request: AnswerRequest): Promise<void> {
  const marker = markerOf(request.id);
  if (!(await wasSaid(api, request, marker))) await say(api, request, `${request.text}\n\n${marker}`);
  if (request.close) await close(api, request);
}

/** Only what this account said counts: anybody may copy a mark. */
async function wasSaid(api: Api, { repository, number }: AnswerRequest, marker: string): Promise<boolean> {
  const { login } = await fetchAccount(api);
  const comments = await listComments(api, repository, number);
  return comments.some(
    ({ user, body }) => user !== null && isSame(user.login, login) && body.includes(marker),
  );
}

async function say(api: Api, { repository, number }: AnswerRequest, body: string): Promise<void> {
  await api.tell({ path: pathOf(repository, 'issues', number, 'comments'), method: 'POST', body: { body } });
}

async function close(api: Api, { repository, number }: AnswerRequest): Promise<void> {
  if ((await fetchPull(api, repository, number)).state === 'closed') return;
  await closePull(api, repository, number);
}

/** Closes a pull request that is open. */
export async function closePull(api: Api, repository: string, number: number): Promise<void> {
  await api.tell({
    path: pathOf(repository, 'pulls', number),
    method: 'PATCH',
    body: { state: 'closed' },
  });
}
