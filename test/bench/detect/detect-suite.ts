import { canonicalAddress } from '../../../src/detect/links/canonical-address.ts';
import { median, type Suite, type Summary } from '../suite.ts';
import { Counts } from './counts.ts';
import type { PageMeasurement, TableVerdicts } from './in-page.ts';
import { addressOf, readLabels, type PageLabel } from '../../support/labelled-pages.ts';
import { measurePages } from './measure-pages.ts';
import { refit, type Sample } from './refit.ts';

const CONTENDERS = ['ours', 'readability', 'hasHeader'] as const;

/** Are the data tables and data files of labelled pages found, by us and by two rules others go by, and how long does it take? */
export const detectSuite: Suite = {
  name: 'detect',
  async run({ dir }) {
    if (dir === undefined) throw new Error('detect needs --dir DIR, a folder with labels.json and its pages');
    const labels = readLabels(dir);
    const measured = await measurePages(dir, labels);
    const comparable = new Map(
      [...measured].filter(([label, { tables }]) => tables.length === label.tableCount),
    );
    return {
      pages: labels.length,
      /** Another parser nests their tables in another way than the labels', or they do not open. */
      notCompared: labels.filter((label) => !comparable.has(label)).map(({ file }) => file),
      tables: Object.fromEntries(CONTENDERS.map((name) => [name, byTable(comparable, name).summary()])),
      byPage: Object.fromEntries(CONTENDERS.map((name) => [name, byPage(comparable, name).summary()])),
      leaveOneRepositoryOut: leaveOneOut(comparable).summary(),
      links: linksOf(measured).summary(),
      milliseconds: times([...measured.values()]),
      wrong: wrongTables(comparable),
    } satisfies Summary;
  },
};

type Measured = ReadonlyMap<PageLabel, PageMeasurement>;

/** Tables that a person could not decide about are nobody's mistake. */
function judged({ dataTables, uncertainTables }: PageLabel, { tables }: PageMeasurement) {
  const data = new Set(dataTables.map(({ nth }) => nth));
  const unsure = new Set(uncertainTables.map(({ nth }) => nth));
  return tables.flatMap((table, nth) => (unsure.has(nth) ? [] : [{ table, nth, isData: data.has(nth) }]));
}

function byTable(measured: Measured, name: (typeof CONTENDERS)[number]): Counts {
  const counts = new Counts();
  for (const [label, page] of measured)
    for (const { table, isData } of judged(label, page)) counts.add(table[name], isData);
  return counts;
}

/** A page that only has undecided tables counts for nobody. */
function byPage(measured: Measured, name: (typeof CONTENDERS)[number]): Counts {
  const counts = new Counts();
  for (const [label, page] of measured) {
    if (label.dataTables.length === 0 && label.uncertainTables.length > 0) continue;
    counts.add(
      judged(label, page).some(({ table }) => table[name]),
      label.dataTables.length > 0,
    );
  }
  return counts;
}

/** The tables of each repository, judged with weights that were fitted to the tables of all others. */
function leaveOneOut(measured: Measured): Counts {
  const counts = new Counts();
  const repositories = Map.groupBy(measured, ([{ repo }]) => repo);
  for (const [repo, pages] of repositories) {
    const others = [...measured].filter(([label]) => label.repo !== repo);
    const isData = refit(others.flatMap(([label, page]) => samplesOf(label, page)));
    for (const [label, page] of pages)
      for (const each of judged(label, page)) counts.add(refitted(each.table, isData), each.isData);
  }
  return counts;
}

function samplesOf(label: PageLabel, page: PageMeasurement): Sample[] {
  return judged(label, page).flatMap(({ table, isData }) =>
    table.terms === undefined ? [] : [{ terms: table.terms, isData }],
  );
}

/** Rules decide as they do; where they leave it to the score, the refitted one decides. */
function refitted({ ours, terms }: TableVerdicts, isData: ReturnType<typeof refit>): boolean {
  return terms === undefined ? ours : isData(terms);
}

function linksOf(measured: Measured): Counts {
  const counts = new Counts();
  for (const [label, { files }] of measured) {
    const canonical = (href: string): string => canonicalAddress(new URL(href.trim(), addressOf(label)));
    const found = new Set(files.map(canonical));
    const known = new Set(label.dataLinks.map(canonical));
    const unsure = new Set((label.uncertainDataLinks ?? []).map(canonical));
    for (const href of label.dataLinks) counts.add(found.has(canonical(href)), true);
    for (const href of found) if (!known.has(href) && !unsure.has(href)) counts.add(true, false);
  }
  return counts;
}

function times(pages: readonly PageMeasurement[]): Summary {
  return {
    detect: spread(pages.map((page) => page.detect)),
    excerpt: spread(pages.map((page) => page.excerpt)),
    fullWalk: spread(pages.map((page) => page.walk)),
    readability: spread(pages.map((page) => page.readability)),
    timesTheWalk: round(median(pages.map((page) => page.detect / Math.max(page.walk, 0.005)))),
  };
}

function spread(values: readonly number[]): Record<'median' | 'p95' | 'max', number> {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { median: round(median(values)), p95: at(0.95), max: at(1) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function wrongTables(measured: Measured): string[] {
  return [...measured].flatMap(([label, page]) =>
    judged(label, page).flatMap(({ table, nth, isData }) =>
      table.ours === isData ? [] : [`${label.file} table ${nth}: ${isData ? 'missed' : 'false'}`],
    ),
  );
}
