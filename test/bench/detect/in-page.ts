import { detect } from '../../../src/detect/detect.ts';
import { readExcerpt } from '../../../src/detect/excerpt/read-excerpt.ts';
import { readPage } from '../../../src/detect/page-reader.ts';
import { toFeatures } from '../../../src/detect/tables/features.ts';
import { findDataTables } from '../../../src/detect/tables/find-tables.ts';
import { findHeader } from '../../../src/detect/tables/header.ts';
import { toMatrix } from '../../../src/detect/tables/matrix.ts';
import { tierByRule } from '../../../src/detect/tables/rules.ts';
import { termsOf } from '../../../src/detect/tables/score.ts';
import { readSheet, sampledRows } from '../../../src/detect/tables/sheet.ts';

/** What one `<table>` is to each contender. */
export interface TableVerdicts {
  ours: boolean;
  readability: boolean;
  /** Has a `th`, and at least two rows and two columns. */
  hasHeader: boolean;
  /** What the score adds up; undefined when a hard rule decides or no score is needed. */
  terms: number[] | undefined;
}

export interface PageMeasurement {
  tables: TableVerdicts[];
  files: string[];
  /**
   * Milliseconds: the first run on a page that was never looked at, what a page says about its data (read when somebody opens the
   * popup), one walk over all its nodes, and Readability's rule.
   */
  detect: number;
  excerpt: number;
  walk: number;
  readability: number;
}

/** The part of Readability that tells data tables: private there, and the rule that reader modes go by. */
interface ReadabilityRule {
  _markDataTables(root: Document): void;
}
declare const Readability: new (document: Document) => ReadabilityRule;

/** Detects, and lets the peers judge, in the page itself. Detection comes first, so that nothing is warm. */
export function measure(url: string): PageMeasurement {
  const [found, detected] = timed(() => detect(document, url));
  const [, read] = timed(() => readExcerpt(readPage(document, url)));
  const [, walked] = timed(walk);
  // oxlint-disable-next-line eslint/no-underscore-dangle -- the peer's own name
  const [, marked] = timed(() => new Readability(document)._markDataTables(document));
  return {
    tables: verdicts(url),
    files: found.findings.findings.flatMap((each) => (each.kind === 'file' ? [each.href] : [])),
    detect: detected,
    excerpt: read,
    walk: walked,
    readability: marked,
  };
}

function timed<T>(run: () => T): [T, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

function walk(): number {
  const walker = document.createTreeWalker(document);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  return nodes;
}

function verdicts(url: string): TableVerdicts[] {
  const page = readPage(document, url);
  const data = new Set(findDataTables(page).flatMap(({ tier, parts }) => (tier === 'data' ? parts : [])));
  return [...document.querySelectorAll('table')].map((table) => ({
    ours: data.has(table),
    readability: Reflect.get(table, '_readabilityDataTable') === true,
    hasHeader:
      table.querySelector('th') !== null &&
      table.rows.length >= 2 &&
      [...table.rows].some((row) => row.cells.length >= 2),
    terms: termsWithoutRule(table, page),
  }));
}

function termsWithoutRule(table: HTMLTableElement, page: ReturnType<typeof readPage>): number[] | undefined {
  const sheet = readSheet(table, toMatrix(table, sampledRows), page);
  if (sheet.rows.length < 2) return undefined;
  const features = toFeatures(sheet, findHeader(sheet));
  return tierByRule(features) === undefined ? termsOf(features) : undefined;
}
