import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { noReplyOf } from './person.ts';

/** The account behind the token, and how it signs a commit without giving an address away. */
export interface Account {
  login: string;
  name: string;
  email: string;
}

const userSchema = z.object({
  login: z.string().check(z.regex(/^[\w.-]+$/)),
  full_name: z.optional(z.string()),
});

/** The account behind the token. Without a token, or with a dead one, `unauthorized`. */
export async function fetchAccount(api: Api): Promise<Account> {
  const { login, full_name = '' } = await api.ask(userSchema, { path: '/user' });
  const name = full_name.trim();
  return { login, name: name === '' ? login : name, email: noReplyOf(api.host, login) };
}
