import type { FileFinding, Finding, FindingLink, TableFinding } from '../core/finding.ts';
import type { Candidate } from '../core/source.ts';
import { isMirror } from './addresses/parse-repository-file.ts';
import { toPublicSource } from './addresses/to-public-source.ts';
import { hintedFiles } from './hinted-files.ts';
import type { LocatedPage } from './located-page.ts';
import { nameLikeness } from './name-likeness.ts';
import { isFileView, namedFile, plainTablePath } from './named-file.ts';

/**
 * The files that a finding, its page and its links name by themselves, in no order. It is all that may be opened without asking, and it
 * runs in the page's world, where every line counts.
 */
export function linkedFiles(finding: Finding, page: LocatedPage): Candidate[] {
  return finding.kind === 'file' ? ofFile(finding, page) : ofTable(finding, page);
}

function ofTable(finding: TableFinding, page: LocatedPage): Candidate[] {
  const likeness = nameLikeness([finding.title, ...finding.columns]);
  const own = namedFile(page.url);
  return [
    ...(own ? [{ source: toPublicSource(own), reason: 'page-is-file' as const, score: 1 }] : []),
    ...hintedFiles(page, likeness),
    ...finding.links.flatMap((link) => ofLink(link, likeness)),
  ];
}

/** A link of a table: a file in a repository, else a plain address, which ranks below every repository. */
function ofLink(link: FindingLink, likeness: (path: string) => number): Candidate[] {
  const reason = link.near ? 'link-in-table' : 'link-on-page';
  const file = namedFile(link.href);
  if (file) {
    const score = (link.near ? 0.7 : 0.4) + 0.2 * likeness(file.path);
    return [{ source: toPublicSource(file), reason, score }];
  }
  const path = plainTablePath(link.href);
  if (path === undefined) return [];
  const score = (link.near ? 0.2 : 0.05) + 0.1 * likeness(path);
  return [{ source: { kind: 'url', url: link.href }, reason, score }];
}

function ofFile(finding: FileFinding, page: LocatedPage): Candidate[] {
  const isPage = finding.href === withoutFragment(page.url);
  const reason = isPage ? 'page-is-file' : 'link-is-file';
  const own = namedFile(finding.href);
  const plain = finding.format !== 'other' && !isFileView(finding.href);
  return [
    ...(own
      ? [
          {
            source: toPublicSource(own),
            reason: isMirror(finding.href) ? 'mirror' : reason,
            score: 1,
          } as const,
        ]
      : []),
    ...hintedFiles(page, () => 0).filter(({ source }) => isNamedAlike(source, finding)),
    ...finding.links.flatMap((link) => sameFile(link, finding)),
    ...(plain ? [{ source: { kind: 'url', url: finding.href }, reason, score: 0.1 } as const] : []),
  ];
}

/** A repository link of the page leads to the file of a finding when both have one name. */
function sameFile(link: FindingLink, finding: FileFinding): Candidate[] {
  const file = namedFile(link.href);
  const source = file && toPublicSource(file);
  if (!source || !isNamedAlike(source, finding)) return [];
  return [{ source, reason: 'link-on-page', score: link.near ? 0.6 : 0.5 }];
}

function isNamedAlike(source: Candidate['source'], { href }: FileFinding): boolean {
  const path = source.kind === 'forge' ? source.path : plainName(source.url);
  return nameOf(path) === nameOf(plainName(href));
}

function plainName(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').toLowerCase();
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
