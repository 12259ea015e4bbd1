import type { Distribution } from '../core/dataset-description.ts';
import type { FileFinding, Finding, PageFindings } from '../core/finding.ts';
import type { PageExcerpt } from '../core/page-excerpt.ts';
import { caps, cut } from './caps.ts';
import { describe } from './describe/describe.ts';
import { canonicalAddress } from './links/canonical-address.ts';
import { fileName, parameterFileName } from './links/data-address.ts';
import { describePortal } from './portals/describe-portal.ts';

/**
 * The findings of a page with the files that its metadata and its portal name, each file once. To be called where findings
 * arrive, outside the page: metadata is hostile. Calling it again changes nothing.
 */
export function enrich(page: PageFindings): PageFindings {
  if (!page.excerpt) return page;
  const described = describedFiles(page.excerpt, page.url);
  const findings = page.findings.map((finding) => better(finding, described, page.title));
  for (const finding of page.findings)
    if (finding.kind === 'file') described.delete(canonicalOf(finding.href));
  const added = [...described.values()].map(toFinding);
  return { ...page, findings: [...findings, ...added].slice(0, caps.findings) };
}

function describedFiles(excerpt: PageExcerpt, url: string): Map<string, Distribution> {
  const files = new Map<string, Distribution>();
  for (const file of namedFiles(excerpt, url)) {
    const canonical = canonicalOf(file.href);
    if (!files.has(canonical) && file.href.length <= caps.address) files.set(canonical, file);
  }
  return files;
}

/** A portal that names its files names them all; its metadata only gives the same ones by other addresses. */
function namedFiles(excerpt: PageExcerpt, url: string): Distribution[] {
  const files = describePortal(excerpt, url).flatMap(({ distributions }) => distributions);
  return files.length > 0 ? files : describe(excerpt, url).flatMap(({ distributions }) => distributions);
}

function toFinding({ title, href, format }: Distribution, index: number): FileFinding {
  return { kind: 'file', id: `described-${index + 1}`, title: cut(title), href, format, links: [] };
}

/** A file as found, in the words of its description where the link had none of its own. */
function better(finding: Finding, described: ReadonlyMap<string, Distribution>, pageTitle: string): Finding {
  if (finding.kind !== 'file') return finding;
  const said = described.get(canonicalOf(finding.href));
  if (!said || !URL.canParse(finding.href)) return finding;
  const address = new URL(finding.href);
  const isNameless = [fileName(address), parameterFileName(address), address.host, pageTitle, ''].includes(
    finding.title,
  );
  return {
    ...finding,
    title: isNameless ? cut(said.title) : finding.title,
    format: finding.format === 'other' ? said.format : finding.format,
  };
}

function canonicalOf(href: string): string {
  return URL.canParse(href) ? canonicalAddress(new URL(href)) : href;
}
