import * as z from 'zod/mini';
import { patchSchema } from './patch/patch.ts';

/** A correction that was not delivered yet. One per source; it is kept until it was delivered or discarded. */
export const draftSchema = z.object({
  /** `sourceKey` of the patch's source. */
  key: z.string(),
  /** What the dataset is called on screen. */
  title: z.string(),
  patch: patchSchema,
  /** So many changes at the end of the patch no longer fitted the file when it was last open: they are kept, not sent. */
  unplaced: z.optional(z.int().check(z.minimum(0))),
  /** RFC 3339, UTC. */
  saved: z.iso.datetime(),
});

export type Draft = z.infer<typeof draftSchema>;
