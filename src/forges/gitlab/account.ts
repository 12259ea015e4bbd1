import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { noReplyOf } from './person.ts';

/** The account behind the token. */
export interface Account {
  id: number;
  login: string;
  /** The address that credits it without giving another away. */
  email: string;
}

const selfSchema = z.object({ id: z.int(), username: z.string().check(z.regex(/^[\w.-]+$/)) });

/** The account behind the token. Without a token, or with a dead one, `unauthorized`. */
export async function fetchAccount(api: Api): Promise<Account> {
  const user = await api.ask(selfSchema, { path: '/user' });
  return { id: user.id, login: user.username, email: noReplyOf(api.host, user) };
}
