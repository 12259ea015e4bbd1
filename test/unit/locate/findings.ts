import type { FileFinding, FindingLink, TableFinding } from '../../../src/core/finding.ts';

/** A table of street lamps with these links. */
export function tableFinding(links: FindingLink[] = [], about: Partial<TableFinding> = {}): TableFinding {
  return {
    kind: 'table',
    tier: 'data',
    id: 'table-1',
    title: 'Street lamps',
    columns: ['lamp', 'watt'],
    records: 2,
    sample: [],
    links,
    ...about,
  };
}

/** A link to a data file. */
export function fileFinding(href: string, about: Partial<FileFinding> = {}): FileFinding {
  return { kind: 'file', id: 'file-1', title: 'Lamps', href, format: 'csv', links: [], ...about };
}

/** A link in the table, or right beside it. */
export function near(href: string): FindingLink {
  return { href, text: '', near: true };
}

/** A link elsewhere on the page. */
export function far(href: string): FindingLink {
  return { href, text: '', near: false };
}
