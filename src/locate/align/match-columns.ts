import type { FileIndex } from './file-index.ts';
import { headerLikeness } from './header-likeness.ts';
import { columnsOf, type PageColumn } from './page-column.ts';
import type { PageTable } from './page-table.ts';
import { type PairScore, scorePair, scoreScaled } from './score-pair.ts';

/** A column of the page that may show one of the file. */
export interface Pair extends PairScore {
  page: number;
  file: number;
  column: PageColumn;
  /** How alike the names are, 0–1. */
  header: number;
}

/** Columns of a page that are looked at. */
const mostColumns = 300;
/** Texts of a column that are looked for: fewer when there are many columns, so that the work stays the same. */
const [mostTexts, fewestTexts, work] = [30, 8, 100_000];
/** A pair of columns has at least so much in common. */
const leastContained = 0.3;
const headerWeight = 0.3;

/** Every pair of columns with something in common, best first. */
export function pairColumns(page: PageTable, file: FileIndex): Pair[] {
  const columns = page.columns.slice(0, mostColumns);
  const size = Math.max(1, columns.length * file.columns.length);
  const texts = Math.min(mostTexts, Math.max(fewestTexts, Math.floor(work / size)));
  return columns
    .flatMap((_, n) => columnsOf(page, n).flatMap((column) => pairsOf({ n, column }, file, texts)))
    .toSorted((a, b) => b.score - a.score);
}

function pairsOf(page: { n: number; column: PageColumn }, file: FileIndex, texts: number): Pair[] {
  const { n, column } = page;
  const some = someOf(column, texts);
  if (some.length === 0) return [];
  const judged = file.columns.map((each) => scorePair(column, each, some));
  const isFound = judged.some((pair) => pair !== undefined && pair.containment >= 0.6);
  const all = isFound ? judged : judged.map((pair, f) => better(pair, scaled(column, file, { f, some })));
  return all.flatMap((pair, f) => {
    if (pair === undefined || pair.containment < leastContained) return [];
    const header = headerLikeness(column.name, file.columns[f]?.name ?? '');
    return [{ ...pair, score: pair.score + headerWeight * header, page: n, file: f, column, header }];
  });
}

function scaled(
  column: PageColumn,
  file: FileIndex,
  { f, some }: { f: number; some: readonly number[] },
): PairScore | undefined {
  const index = file.columns[f];
  return index && scoreScaled(column, index, some.slice(0, 15));
}

function better(a: PairScore | undefined, b: PairScore | undefined): PairScore | undefined {
  return a === undefined || (b !== undefined && b.score > a.score) ? b : a;
}

/** Some texts of a column, spread evenly; those that say "no value" only when there are no others. */
function someOf(column: PageColumn, most: number): number[] {
  const step = Math.max(1, column.values.length / most);
  const some = Array.from({ length: Math.min(most, column.values.length) }, (_, n) => Math.floor(n * step));
  const telling = some.filter((id) => column.key(id) !== '');
  return telling.length > 0 ? telling : some;
}

/** The best pairs such that each column is in one at most. */
export function onePairEach<Each extends { page: number; file: number }>(pairs: readonly Each[]): Each[] {
  const [pages, files] = [new Set<number>(), new Set<number>()];
  return pairs.filter(({ page, file }) => {
    if (pages.has(page) || files.has(file)) return false;
    pages.add(page);
    files.add(file);
    return true;
  });
}

/** Pairs of a column that are about as good as its best one are kept beside it, and so many of them. */
const [near, mostNear] = [0.15, 3];

/** By column of the page its best pair, and others that could as well be meant: rows will tell which. */
export function likelyPairs(pairs: readonly Pair[]): Pair[] {
  const kept = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const known = kept.get(pair.page) ?? [];
    const best = known[0]?.score ?? pair.score;
    if (known.length < mostNear && pair.score >= best - near) kept.set(pair.page, [...known, pair]);
  }
  return [...kept.values()].flat();
}
