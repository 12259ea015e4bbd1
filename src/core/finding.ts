import * as z from 'zod/mini';
import { pageExcerptSchema } from './page-excerpt.ts';

/**
 * What detection saw on a page: a data table, or a link to a data file.
 *
 * Plain JSON, because it crosses from the page's world into ours. Everything in it was written by the
 * page, so it is shown as text and never trusted: sizes are capped here, addresses are re-read by `locate`.
 */
const label = z.string().check(z.maxLength(2_000));
const address = z.string().check(z.maxLength(8_192));

/**
 * A link that may lead to the file behind a finding, with the words the page gave it. `near`: it stands in or
 * right beside the finding, not elsewhere on the page.
 */
const linkSchema = z.object({ href: address, text: label, near: z.boolean() });

export const tableFindingSchema = z.object({
  kind: z.literal('table'),
  /** Unique on its page for as long as the page lives; the marker carries the same one. */
  id: label,
  title: label,
  columns: z.array(label).check(z.maxLength(2_000)),
  /** `data`: records under columns; `key-value`: one thing described, listed but not counted; `chosen`: the person said that it is data. */
  tier: z.enum(['data', 'key-value', 'chosen']),
  /** Records on the page; the file behind may hold more. */
  records: z.number(),
  /** Records there are in all, when the page says so and draws only some of them. */
  total: z.optional(z.number()),
  /** The first records as shown, to tell one candidate file from another. */
  sample: z.array(z.array(label)).check(z.maxLength(20)),
  /** The same records as the markup holds them for machines; absent when it holds nothing else. */
  machine: z.optional(z.array(z.array(label)).check(z.maxLength(20))),
  /** Links to data files and into repositories, nearest first; all other links stay on the page. */
  links: z.array(linkSchema).check(z.maxLength(200)),
});

export const fileFindingSchema = z.object({
  kind: z.literal('file'),
  id: label,
  title: label,
  href: address,
  format: z.enum(['csv', 'tsv', 'other']),
  links: z.array(linkSchema).check(z.maxLength(200)),
});

export const findingSchema = z.discriminatedUnion('kind', [tableFindingSchema, fileFindingSchema]);
/** What detection returns for one page. */
export const pageFindingsSchema = z.object({
  url: address,
  title: label,
  findings: z.array(findingSchema).check(z.maxLength(500)),
  /** What else the page says about data; absent when it says nothing. */
  excerpt: z.optional(pageExcerptSchema),
});

export type FindingLink = z.infer<typeof linkSchema>;
export type TableFinding = z.infer<typeof tableFindingSchema>;
export type FileFinding = z.infer<typeof fileFindingSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type PageFindings = z.infer<typeof pageFindingsSchema>;
