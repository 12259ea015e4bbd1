import * as z from 'zod/mini';

const label = z.string().check(z.maxLength(2_000));

/** A cell of a table on a page that the person corrected before, and how to know it for certain. */
export const pageCellSchema = z.object({
  kind: z.enum(['pending', 'corrected']),
  /** What the record says in the columns that tell records apart. */
  key: z.record(label, label),
  column: label,
  /** What the cell must say on the page. */
  shows: label,
  /** What there is to say about it, in the reader's language. */
  text: label,
});

export type PageCell = z.infer<typeof pageCellSchema>;
