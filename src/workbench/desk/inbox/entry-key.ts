import type { InboxEntry } from '../../../moderate/inbox.ts';

/** A string that is the same for the same proposal of one forge. */
export function entryKey({ summary: { repository, number } }: InboxEntry): string {
  return `${repository}#${number}`;
}
