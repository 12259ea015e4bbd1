// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PageFindings, pageFindingsSchema } from '../../../src/core/finding.ts';
import { detect } from '../../../src/detect/detect.ts';
import { readExcerpt } from '../../../src/detect/excerpt/read-excerpt.ts';
import { readPage } from '../../../src/detect/page-reader.ts';
import { findDataTables } from '../../../src/detect/tables/find-tables.ts';
import { enrich } from '../../../src/detect/enrich.ts';
import { canonicalAddress } from '../../../src/detect/links/canonical-address.ts';
import { addressOf, type PageLabel, readLabels } from '../../support/labelled-pages.ts';

const folder = resolve(process.env['EMENDATA_DATA'] ?? '../shared', 'pages');
const isHere = existsSync(resolve(folder, 'labels.json'));

/** Right, false and missed, and pages that could not be compared. */
const tables = { right: 0, false: 0, missed: 0 };
const links = { right: 0, false: 0, missed: 0, unlinked: 0 };
const refused: string[] = [];

/** A page is compared by the places of its tables, unless this parser nests them in another way than the labels'. */
function compareTables(label: PageLabel, document: Document): void {
  const all = [...document.querySelectorAll('table')];
  if (all.length !== label.tableCount) return;
  const found = findDataTables(readPage(document, label.file)).filter(({ tier }) => tier === 'data');
  const said = new Set(
    found.flatMap(({ parts }) => parts.map((part) => all.findIndex((one) => one === part))),
  );
  const data = new Set(label.dataTables.map(({ nth }) => nth));
  const uncertain = new Set(label.uncertainTables.map(({ nth }) => nth));
  for (const nth of data) tables[said.has(nth) ? 'right' : 'missed']++;
  for (const nth of said) if (!data.has(nth) && !uncertain.has(nth)) tables.false++;
}

/** The labels are about links: what metadata names and no link leads to is counted by itself. */
function compareLinks(label: PageLabel, found: PageFindings, { links: all, baseURI }: Document): void {
  const canonical = (href: string): string =>
    URL.canParse(href.trim(), baseURI) ? canonicalAddress(new URL(href.trim(), baseURI)) : href;
  const said = new Set(
    found.findings.flatMap((finding) => (finding.kind === 'file' ? [canonical(finding.href)] : [])),
  );
  const known = [...label.dataLinks, ...(label.uncertainDataLinks ?? [])].map(canonical);
  const linked = new Set(Array.from(all, ({ href }) => canonical(href)));
  for (const href of label.dataLinks) links[said.has(canonical(href)) ? 'right' : 'missed']++;
  for (const href of said) if (!known.includes(href)) links[linked.has(href) ? 'false' : 'unlinked']++;
}

function compare(label: PageLabel): void {
  const url = addressOf(label);
  const html = readFileSync(resolve(folder, label.file), 'utf8');
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { findings } = detect(window.document, url);
  if (!pageFindingsSchema.safeParse(findings).success) refused.push(label.file);
  compareTables(label, window.document);
  const excerpt = readExcerpt(readPage(window.document, url));
  compareLinks(label, enrich({ ...findings, excerpt }), window.document);
  window.close();
}

describe.skipIf(!isHere)(`labelled real pages in ${folder}`, () => {
  beforeAll(() => {
    readLabels(folder).forEach(compare);
    console.log(`tables ${JSON.stringify(tables)}, links ${JSON.stringify(links)}`);
  }, 600_000);

  test('tables: precision and recall', () => {
    expect(tables.right + tables.missed).toBeGreaterThanOrEqual(270);
    expect(tables.right / (tables.right + tables.false)).toBeGreaterThanOrEqual(0.985);
    expect(tables.right / (tables.right + tables.missed)).toBeGreaterThanOrEqual(0.985);
  });

  test('links: none false, nearly none missed', () => {
    expect(links.false).toBe(0);
    expect(links.right).toBeGreaterThanOrEqual(172);
    expect(links.unlinked).toBeLessThanOrEqual(2);
  });

  test('every page gives findings that are accepted where they arrive', () => {
    expect(refused).toEqual([]);
  });
});
