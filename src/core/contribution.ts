import * as z from 'zod/mini';
import { patchSchema } from './patch/patch.ts';

/** A correction that was sent: what was asked for, where it waits, and what became of it. */
export const contributionSchema = z.object({
  /** The patch's id. */
  id: z.string(),
  /** `sourceKey` of the patch's source. */
  source: z.string(),
  /** What the dataset is called on screen. */
  title: z.string(),
  patch: patchSchema,
  proposal: z.object({
    forge: z.enum(['github']),
    host: z.string(),
    repository: z.string(),
    number: z.int(),
    url: z.url({ protocol: /^https?$/ }),
  }),
  /** RFC 3339, UTC. */
  sent: z.iso.datetime(),
  state: z.enum(['open', 'merged', 'closed']),
  /** What the forge said, oldest first. */
  answers: z.array(
    z.object({ author: z.string(), isModerator: z.boolean(), text: z.string(), created: z.string() }),
  ),
  mergedCommit: z.optional(z.string()),
  /** What `Following.follow` is given back. */
  tag: z.optional(z.string()),
  /** When the forge was last asked; RFC 3339, UTC. */
  checked: z.optional(z.iso.datetime()),
  /** False while something changed that the person has not looked at. */
  isSeen: z.boolean(),
});

export type Contribution = z.infer<typeof contributionSchema>;
