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
  login: z.string().check(z.regex(/^[\w.-]+(\[bot\])?$/)),
  id: z.int(),
  name: z.optional(z.nullable(z.string())),
});

/** The account behind the token. Without a token, or with a dead one, `unauthorized`. */
export async function fetchAccount(api: Api): Promise<Account> {
  const user = await api.ask(userSchema, (rest, request) => rest.users.getAuthenticated({ request }));
  const name = user.name?.trim() ?? '';
  return { login: user.login, name: name === '' ? user.login : name, email: noReplyOf(api.host, user) };
}
