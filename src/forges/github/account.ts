import * as z from 'zod/mini';
import type { Api } from './api.ts';

const userSchema = z.object({ login: z.string().check(z.regex(/^[\w.-]+$/)) });

/** The account behind the token. Without a token, or with a dead one, `unauthorized`. */
export async function fetchAccount(api: Api): Promise<{ login: string }> {
  return api.ask(userSchema, (rest, request) => rest.users.getAuthenticated({ request }));
}
