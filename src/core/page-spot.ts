import * as z from 'zod/mini';

const label = z.string().check(z.maxLength(2_000));

/** The cell of a page's table that a person pointed at. */
export const pageSpotSchema = z.object({
  /** The record's values as shown, column by column of the finding. */
  record: z.array(label).check(z.maxLength(2_000)),
  /** Place of the cell among the finding's columns, from 0; -1 when the whole record is meant. */
  column: z.number(),
});

export type PageSpot = z.infer<typeof pageSpotSchema>;
