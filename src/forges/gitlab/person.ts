import * as z from 'zod/mini';
import type { Person } from '../moderating.ts';

/** `ghost` stands for somebody whose account is gone. */
export const userSchema = z.nullable(z.object({ username: z.string(), id: z.int() }));

type User = z.infer<typeof userSchema>;

/** Who that is; undefined when the account is gone. */
export function toPerson(host: string, user: User): Person | undefined {
  if (user === null || user.username === 'ghost') return undefined;
  return { login: user.username, email: noReplyOf(host, user) };
}

/**
 * The address that credits an account in a commit and reaches nobody.
 * @see https://docs.gitlab.com/user/profile/#use-an-automatically-generated-private-commit-email
 */
export function noReplyOf(host: string, { username, id }: { username: string; id: number }): string {
  return `${id}-${username}@${domainOf(host)}`;
}

/** The account such an address is of; a commit names no other. */
export function loginOf(host: string, email: string): string | undefined {
  const end = `@${domainOf(host)}`;
  if (!email.endsWith(end)) return undefined;
  return /^\d+-([\w.-]+)$/.exec(email.slice(0, -end.length))?.[1];
}

function domainOf(host: string): string {
  return `users.noreply.${host.replace(/:\d+$/, '')}`;
}
