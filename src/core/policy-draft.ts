import * as z from 'zod/mini';
import { sourceKey } from './source-key.ts';
import { forgeSourceSchema, type ForgeSource } from './source.ts';

/** A file about the data that was written down and not proposed to the repository yet: its publisher's wishes, or what its columns mean. */
export const policyDraftSchema = z.object({
  /** `policyKey` of the source. */
  key: z.string(),
  /** Where the file is, or will be. */
  source: forgeSourceSchema,
  /** What it said when this was written down; absent when there was none. */
  before: z.optional(z.string()),
  after: z.string(),
  /** What it says: the publisher's wishes, where nothing else is said. */
  about: z.optional(z.literal('schema')),
  /** RFC 3339, UTC. */
  saved: z.iso.datetime(),
});

export type PolicyDraft = z.infer<typeof policyDraftSchema>;

const PREFIX = 'policy:';

/** Names a policy among all that the send page may be opened for. */
export function policyKey(source: ForgeSource): string {
  return PREFIX + sourceKey(source);
}

/** Whether the send page is asked for a policy, and not for corrections. */
export function isPolicyKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
