import * as z from 'zod/mini';
import { forgeKindSchema } from './forge-kind.ts';

/** Why a change was refused: one tap for the moderator, a sentence in the contributor's language. */
export const refusalReasonSchema = z.enum(['wrong', 'needs-source', 'duplicate', 'out-of-scope', 'spam']);

/**
 * What a moderator decided about one proposal. Plain JSON: it is kept between the page where it is made, which has no
 * token, and the page where it is confirmed. Each change of each file is in `accepted`, in `refused` or, left for later, in neither.
 */
export const decisionSchema = z.object({
  forge: forgeKindSchema,
  host: z.string(),
  repository: z.string(),
  number: z.int(),
  /** The tip that was looked at. */
  head: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      /** `changeIds` of the changes: names that survive a new look at the same proposal. */
      accepted: z.array(z.string()),
      refused: z.array(z.object({ change: z.string(), reason: refusalReasonSchema })),
    }),
  ),
  /** The moderator's own words, thanks included; empty when they say nothing. */
  words: z.string().check(z.maxLength(5_000)),
});

/** Decisions to be confirmed together: one from a proposal's own screen, many from the inbox. */
export const keptDecisionsSchema = z.object({
  /** Names them in the address of the page that confirms them. */
  key: z.string(),
  decisions: z.array(decisionSchema).check(z.minLength(1)),
  /** RFC 3339, UTC. */
  saved: z.iso.datetime(),
});

export type RefusalReason = z.infer<typeof refusalReasonSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type KeptDecisions = z.infer<typeof keptDecisionsSchema>;
