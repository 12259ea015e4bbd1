import * as z from 'zod/mini';

/**
 * What a page says about data beside its tables and file links: its machine-readable head, and the few links that say where
 * things come from.
 *
 * Plain JSON, read once in the page and understood elsewhere (`detect/describe`, `detect/portals`, `locate`), so that the script
 * that runs in pages stays small and hostile metadata is only ever parsed in ours. Written by the page: shown as text, never trusted.
 */
const label = z.string().check(z.maxLength(2_000));
const address = z.string().check(z.maxLength(8_192));

/** A `<link>` of the head; `href` is absolute. */
const headLinkSchema = z.object({ rel: label, type: label, href: address, title: label });

const linkSchema = {
  href: address,
  text: label,
  /** `rel`, `property` and `itemprop` in one, lower case, separated by blanks. */
  rel: label,
  /** Class, title and accessible name, lower case: where "edit this page" is written; ends in `download` when it has that attribute. */
  names: label,
};

/** A link that says something about the page or its data; links to data files are in the findings. `place`: as far as landmarks tell. */
const anchorSchema = z.object({ ...linkSchema, place: z.enum(['main', 'around']) });

/**
 * A link that may lead to a data file and whose address does not say so: an entry of a portal, or what carries a format beside it.
 */
const resourceSchema = z.object({
  ...linkSchema,
  /** What the markup beside it calls its format: `data-format`, a label, a media type; else its own words. */
  format: label,
  /** The name of the entry it stands in. */
  title: label,
});

/**
 * A value of microdata or RDFa: `item` groups those of one thing and `type` is what that thing is. A value that is a thing
 * itself is `#` and its number. Item 0 are the values whose thing is not told, as CKAN writes them.
 */
const propertySchema = z.object({ item: z.number(), type: label, name: label, value: address });

export const pageExcerptSchema = z.object({
  lang: label,
  /** `<meta name=generator>` and the names of the body: what made the page. */
  generator: label,
  metas: z.array(z.object({ name: label, content: label })).check(z.maxLength(50)),
  links: z.array(headLinkSchema).check(z.maxLength(100)),
  /** The text of each block of JSON-LD and CSVW, unparsed: `type` is its media type. 100,000 characters together. */
  scripts: z
    .array(z.object({ type: label, text: z.string().check(z.maxLength(100_000)) }))
    .check(z.maxLength(20)),
  anchors: z.array(anchorSchema).check(z.maxLength(100)),
  resources: z.array(resourceSchema).check(z.maxLength(200)),
  properties: z.array(propertySchema).check(z.maxLength(500)),
});

export type PageExcerpt = z.infer<typeof pageExcerptSchema>;
export type HeadLink = z.infer<typeof headLinkSchema>;
export type ExcerptAnchor = z.infer<typeof anchorSchema>;
export type ExcerptResource = z.infer<typeof resourceSchema>;
export type ExcerptProperty = z.infer<typeof propertySchema>;
