import type { Finding } from '../../core/finding.ts';
import type { RememberedSource } from '../../core/remembered-source.ts';
import type { Candidate, PublicSource } from '../../core/source.ts';
import { fileKey } from '../best-first.ts';
import type { LocatedPage } from '../located-page.ts';
import { pageAddress, pagePattern } from './page-pattern.ts';

/** Returns the person's answer to where a finding lives, to be kept. `now`: RFC 3339 in UTC. */
export function toAnswer(
  finding: Finding,
  page: Pick<LocatedPage, 'url'>,
  source: PublicSource,
  now: string,
): RememberedSource {
  const address = pageAddress(page.url);
  const about = aboutOf(finding);
  const pattern = pagePattern(page.url);
  return { key: `${address} ${about}`, page: address, pattern, about, source, saved: now };
}

/**
 * The file that the person named for this finding: on this very page, else on pages like it, when all answers there name the same. None
 * when pages like it have a file each, or the file's name says so.
 */
export function rememberedFiles(
  finding: Finding,
  page: Pick<LocatedPage, 'url'>,
  answers: readonly RememberedSource[],
): Candidate[] {
  if (answers.length === 0) return [];
  const about = aboutOf(finding);
  const alike = answers.filter((answer) => answer.about === about);
  const address = pageAddress(page.url);
  const own = alike.filter((answer) => answer.page === address);
  if (own.length > 0)
    return own
      .toSorted(newestFirst)
      .slice(0, 1)
      .map((answer) => toCandidate(answer, 1));
  const pattern = pagePattern(page.url);
  const similar = alike.filter((answer) => answer.pattern === pattern && !isOfOnePage(answer, address));
  const isOne = new Set(similar.map(({ source }) => fileKey(source))).size === 1;
  return isOne
    ? similar
        .toSorted(newestFirst)
        .slice(0, 1)
        .map((answer) => toCandidate(answer, 0.99))
    : [];
}

/** Does the file name a number of the page that it was named for, and which this page lacks? `2023.csv` is of `/reports/2023` alone. */
function isOfOnePage({ page, source }: RememberedSource, address: string): boolean {
  const here = new Set(numbersIn(address));
  const there = numbersIn(page).filter((number) => !here.has(number));
  const named = new Set(numbersIn(source.kind === 'forge' ? source.path : pathOf(source.url)));
  return there.some((number) => named.has(number));
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** A table by its columns, because titles change from page to page; a file by its address. */
function aboutOf(finding: Finding): string {
  if (finding.kind === 'file') return `file ${finding.href}`.slice(0, 2_000);
  const names = finding.columns.map((name) => name.trim().toLowerCase());
  const text = names.some((name) => name !== '') ? names.join(' | ') : finding.title;
  return `table ${text}`.slice(0, 2_000);
}

function toCandidate({ source }: RememberedSource, score: number): Candidate {
  return { source, reason: 'remembered', score };
}

function newestFirst(one: RememberedSource, other: RememberedSource): number {
  return Date.parse(other.saved) - Date.parse(one.saved);
}
