import type { HeadLink, PageExcerpt } from '../../../../src/core/page-excerpt.ts';

export const PAGE = 'https://town.example/data/trees/';

/** An excerpt that says only this. */
export function excerptOf(said: Partial<PageExcerpt>): PageExcerpt {
  const nothing = { metas: [], links: [], scripts: [], anchors: [], resources: [], properties: [] };
  return { lang: 'en', generator: '', ...nothing, ...said };
}

/** An excerpt with this block of JSON-LD, or of another type. */
export function withJson(json: unknown, type = 'application/ld+json'): PageExcerpt {
  return excerptOf({ scripts: [{ type, text: JSON.stringify(json) }] });
}

/** A link of the head. */
export function headLink(rel: string, href: string, more: Partial<HeadLink> = {}): HeadLink {
  return { rel, href, type: '', title: '', ...more };
}
