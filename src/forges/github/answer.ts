import * as z from 'zod/mini';
import type { AnswerRequest } from '../moderating.ts';
import { fetchAccount } from './account.ts';
import { listComments, markerOf } from './answers.ts';
import type { Api } from './api.ts';
import { asWriter } from './as-writer.ts';
import { fetchPull } from './pull.ts';
import { nameOf } from './repository.ts';

const anything = z.object({});

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
    ({ user, body }) => user?.login.toLowerCase() === login.toLowerCase() && body?.includes(marker) === true,
  );
}

async function say(api: Api, { repository, number }: AnswerRequest, body: string): Promise<void> {
  await api.ask(anything, (rest, request) =>
    rest.issues.createComment({ ...nameOf(repository), issue_number: number, body, request }),
  );
}

async function close(api: Api, { repository, number }: AnswerRequest): Promise<void> {
  const { state } = await fetchPull(api, repository, number);
  if (state === 'closed') return;
  await asWriter(api, repository, () =>
    api.ask(anything, (rest, request) =>
      rest.pulls.update({ ...nameOf(repository), pull_number: number, state: 'closed', request }),
    ),
  );
}
