import type { Candidate } from '../core/source.ts';
import type { LocatedPage } from './located-page.ts';
import { fileNameOf } from '../core/source-key.ts';
import { namedTable, plainTable } from './named-file.ts';

/** The files a publisher names in the head of a page, with `<link rel="emendata" href="…" title="…">`; the title says which table it is about. */
export function hintedFiles({ excerpt }: LocatedPage, likeness: (path: string) => number): Candidate[] {
  const hints = excerpt?.links.filter(({ rel }) => rel.split(' ').includes('emendata')) ?? [];
  return hints.slice(0, 20).flatMap(({ href, title }) => {
    const source = namedTable(href)?.source ?? plainTable(href);
    if (!source) return [];
    const share = Math.max(likeness(fileNameOf(source)), likeness(title));
    return { source, reason: 'hint', score: 0.9 + 0.05 * share };
  });
}
