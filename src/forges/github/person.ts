import * as z from 'zod/mini';
import type { Person } from '../moderating.ts';

/** Null, or the account `ghost`, stands for somebody whose account is gone. */
export const userSchema = z.nullable(z.object({ login: z.string(), id: z.int() }));

/** Relations of a remark's author to the repository that let them speak for it. */
const SPEAKERS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** Who that is; undefined when the account is gone. */
export function toPerson(host: string, user: z.infer<typeof userSchema>): Person | undefined {
  if (user === null || user.login === 'ghost') return undefined;
  return { login: user.login, email: noReplyOf(host, user) };
}

/**
 * The address that credits an account in a commit and reaches nobody.
 * @see https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
 */
export function noReplyOf(host: string, { login, id }: { login: string; id: number }): string {
  return `${id}+${login}@users.noreply.${host.replace(/:\d+$/, '')}`;
}

/** Whether somebody of that `author_association` may speak for the repository. */
export function isSpeaker(association: string | undefined): boolean {
  return SPEAKERS.has(association ?? '');
}
