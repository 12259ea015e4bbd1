import * as z from 'zod/mini';
import type { Person } from '../moderating.ts';

/** Null, or the account `Ghost` with a negative number, stands for somebody whose account is gone. */
export const userSchema = z.nullable(z.object({ login: z.string(), id: z.int() }));
export type User = z.infer<typeof userSchema>;

/** A name that may stand in a commit: one that is none of this server's (or a lie) credits nobody. */
const LOGIN = /^[\w.-]+$/;

/** Whether there is such an account still. */
export function isThere(user: User): user is NonNullable<User> {
  return user !== null && user.id > 0 && LOGIN.test(user.login) && !isSame(user.login, 'ghost');
}

/** Who that is; undefined when the account is gone. */
export function toPerson(host: string, user: User): Person | undefined {
  return isThere(user) ? { login: user.login, email: noReplyOf(host, user.login) } : undefined;
}

/**
 * The address that credits an account in a commit and reaches nobody.
 * @see https://forgejo.org/docs/latest/admin/config-cheat-sheet/ `NO_REPLY_ADDRESS`, as it is unless somebody changed it
 */
export function noReplyOf(host: string, login: string): string {
  return `${login.toLowerCase()}@noreply.${host.replace(/:\d+$/, '')}`;
}

/** Names of accounts are the same in any case. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
