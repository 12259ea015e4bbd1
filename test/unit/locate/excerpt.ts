import type { ExcerptAnchor, HeadLink, PageExcerpt } from '../../../src/core/page-excerpt.ts';

/** An excerpt that says only this. */
export function excerptWith(said: Partial<PageExcerpt>): PageExcerpt {
  return {
    lang: 'en',
    generator: '',
    metas: [],
    links: [],
    scripts: [],
    anchors: [],
    resources: [],
    properties: [],
    ...said,
  };
}

export function headLink(rel: string, href: string, title = ''): HeadLink {
  return { rel, href, title, type: '' };
}

export function anchor(href: string, about: Partial<ExcerptAnchor> = {}): ExcerptAnchor {
  return { href, text: '', rel: '', names: '', place: 'main', ...about };
}
