import * as z from 'zod/mini';
import { forgeSourceSchema, urlSourceSchema } from './source.ts';

const address = z.string().check(z.minLength(1), z.maxLength(8_192));

/**
 * The person's own answer to where the data of a page lives. It is kept on their machine alone, can be taken back, and counts more than
 * whatever a page or a host says.
 */
export const rememberedSourceSchema = z.object({
  /** Names the answer: one for each table or file of a page. */
  key: z.string().check(z.minLength(1), z.maxLength(12_000)),
  /** The page it was given on, as `locate/remember` writes addresses: without what only turns its pages. */
  page: address,
  /** The same with `*` for numbers and ids: pages like it. */
  pattern: address,
  /** What it is about: a table by its columns, a file by its address. */
  about: z.string().check(z.maxLength(8_192)),
  source: z.discriminatedUnion('kind', [forgeSourceSchema, urlSourceSchema]),
  /** RFC 3339, UTC. */
  saved: z.iso.datetime(),
});

export type RememberedSource = z.infer<typeof rememberedSourceSchema>;
