import type { FileFinding, Finding, FindingLink, TableFinding } from '../core/finding.ts';
import type { Candidate } from '../core/source.ts';
import { fileNameOf } from '../core/source-key.ts';
import { hintedFiles } from './hinted-files.ts';
import type { LocatedPage } from './located-page.ts';
import { nameLikeness } from './name-likeness.ts';
import { isFileView, namedTable, plainSource, plainTable } from './named-file.ts';

/**
 * The files that a finding, its page and its links name by themselves, in no order: all that may be opened without asking.
 *
 * Those in repositories score 0.4 and more, plain addresses less, unless they are hinted at.
 */
export function linkedFiles(finding: Finding, page: LocatedPage): Candidate[] {
  return finding.kind === 'file' ? ofFile(finding, page) : ofTable(finding, page);
}

function ofTable(finding: TableFinding, page: LocatedPage): Candidate[] {
  const likeness = nameLikeness([finding.title, ...finding.columns]);
  const own = namedTable(page.url);
  return [
    ...(own ? [{ source: own.source, reason: 'page-is-file' as const, score: 1 }] : []),
    ...hintedFiles(page, likeness),
    ...finding.links.flatMap((link) => ofLink(link, likeness)),
  ];
}

/** A link of a table: a file in a repository, else a plain address, which ranks below every repository. */
function ofLink({ href, near }: FindingLink, likeness: (path: string) => number): Candidate[] {
  const reason = near ? 'link-in-table' : 'link-on-page';
  const file = namedTable(href);
  if (file) return [{ source: file.source, reason, score: (near ? 0.7 : 0.4) + 0.2 * likeness(file.path) }];
  const source = plainTable(href);
  if (!source) return [];
  return [{ source, reason, score: (near ? 0.2 : 0.05) + 0.1 * likeness(fileNameOf(source)) }];
}

function ofFile(finding: FileFinding, page: LocatedPage): Candidate[] {
  const isPage = finding.href === page.url.split('#')[0];
  const reason = isPage ? 'page-is-file' : 'link-is-file';
  const own = namedTable(finding.href);
  const isReadable = finding.format !== 'other' && !isFileView(finding.href);
  const plain = isReadable ? plainSource(finding.href) : undefined;
  return [
    ...(own ? [{ source: own.source, reason: own.isCopy ? 'mirror' : reason, score: 1 } as const] : []),
    ...hintedFiles(page, () => 0).filter(({ source }) => nameOf(source) === nameAt(finding.href)),
    ...finding.links.flatMap((link) => sameFile(link, finding)),
    ...(plain ? [{ source: plain, reason, score: 0.1 } as const] : []),
  ];
}

/** A repository link of the page leads to the file of a finding when both have one name. */
function sameFile({ href, near }: FindingLink, finding: FileFinding): Candidate[] {
  const file = namedTable(href);
  if (!file || nameOf(file.source) !== nameAt(finding.href)) return [];
  return [{ source: file.source, reason: 'link-on-page', score: near ? 0.6 : 0.5 }];
}

function nameOf(source: Candidate['source']): string {
  return source.kind === 'forge' ? lastPart(source.path) : nameAt(source.url);
}

function nameAt(url: string): string {
  return URL.canParse(url) ? lastPart(new URL(url).pathname) : '';
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
