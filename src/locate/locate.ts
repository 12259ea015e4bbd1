import type { FileFinding, Finding, FindingLink, TableFinding } from '../core/finding.ts';
import { sourceKey } from '../core/source-key.ts';
import type { Candidate, ForgeSource } from '../core/source.ts';
import { parseForgeAddress } from './forge-address.ts';
import { nameOverlap } from './name-overlap.ts';
import { isTabularFile } from './tabular-file.ts';

/** More candidates than this help nobody to choose. */
const maxCandidates = 20;

/**
 * The files a finding may come from, best first, each once. An empty list means that only the person knows.
 *
 * Files in a repository come before plain addresses, what stands near before what stands elsewhere, and among
 * equals the file whose name says what the finding's title and columns say.
 */
export function locate(finding: Finding, page: { url: string }): Candidate[] {
  const candidates = finding.kind === 'file' ? ofFile(finding, page) : ofTable(finding, page);
  const unique = new Map<string, Candidate>();
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    const key = sourceKey(candidate.source);
    if (!unique.has(key)) unique.set(key, candidate);
  }
  return [...unique.values()].slice(0, maxCandidates);
}

function ofTable(finding: TableFinding, page: { url: string }): Candidate[] {
  const texts = [finding.title, ...finding.columns];
  const own = forgeFile(page.url);
  return [
    ...(own ? [{ source: own, reason: 'page-is-file' as const, score: 1 }] : []),
    ...finding.links.flatMap((link) => ofLink(link, texts)),
  ];
}

/** A link of a table: a file in a repository, else a plain address, which ranks below every repository. */
function ofLink(link: FindingLink, texts: readonly string[]): Candidate[] {
  const reason = link.near ? 'link-in-table' : 'link-on-page';
  const forge = forgeFile(link.href);
  if (forge) {
    const overlap = nameOverlap(forge.path, texts);
    return [{ source: forge, reason, score: (link.near ? 0.7 : 0.4) + 0.2 * overlap }];
  }
  const path = pathOf(link.href);
  if (path === undefined || isForgeAddress(link.href)) return [];
  const overlap = nameOverlap(path, texts);
  return [
    { source: { kind: 'url', url: link.href }, reason, score: (link.near ? 0.2 : 0.05) + 0.1 * overlap },
  ];
}

function ofFile(finding: FileFinding, page: { url: string }): Candidate[] {
  const isPage = finding.href === withoutFragment(page.url);
  const reason = isPage ? 'page-is-file' : 'link-is-file';
  const own = forgeFile(finding.href);
  const plain = finding.format !== 'other' && !isView(finding.href);
  return [
    ...(own ? [{ source: own, reason, score: 1 } as const] : []),
    ...finding.links.flatMap((link) => sameFile(link, finding)),
    ...(plain ? [{ source: { kind: 'url', url: finding.href }, reason, score: 0.1 } as const] : []),
  ];
}

/** A repository link of the page leads to the file of a finding when both have one name. */
function sameFile(link: FindingLink, finding: FileFinding): Candidate[] {
  const source = forgeFile(link.href);
  if (!source || nameOf(source.path) !== nameOf(pathOf(finding.href) ?? '')) return [];
  return [{ source, reason: 'link-on-page', score: link.near ? 0.6 : 0.5 }];
}

function forgeFile(url: string): ForgeSource | undefined {
  const source = parseForgeAddress(url);
  return source && isTabularFile(source.path) ? source : undefined;
}

function isForgeAddress(url: string): boolean {
  return parseForgeAddress(url) !== undefined;
}

/** A page about a file, not the file: read as a plain address it gives HTML. */
function isView(url: string): boolean {
  return (
    isForgeAddress(url) &&
    /^\/[^/]+\/[^/]+\/(?:blob|blame|edit)\//.test(new URL(url).pathname) &&
    !asksForRaw(url)
  );
}

function asksForRaw(url: string): boolean {
  return /^(?:1|true)$/.test(new URL(url).searchParams.get('raw') ?? '');
}

/** The decoded path of an http(s) address of a text table, undefined for every other. */
function pathOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, pathname } = new URL(url);
  return /^https?:$/.test(protocol) && isTabularFile(pathname) ? pathname : undefined;
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').toLowerCase();
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
