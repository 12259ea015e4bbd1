import type { Distribution } from '../core/dataset-description.ts';
import type { FileFinding, Finding, PageFindings } from '../core/finding.ts';
import { caps, cut } from './caps.ts';
import { describe } from './describe/describe.ts';
import { canonicalAddress } from './links/canonical-address.ts';
import { fileName } from './links/data-address.ts';

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

function describedFiles(
  excerpt: NonNullable<PageFindings['excerpt']>,
  url: string,
): Map<string, Distribution> {
  const files = new Map<string, Distribution>();
  for (const { distributions } of describe(excerpt, url))
    for (const file of distributions) {
      const canonical = canonicalOf(file.href);
      if (!files.has(canonical) && file.href.length <= caps.address) files.set(canonical, file);
    }
  return files;
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
  const isNameless = [fileName(address), address.host, pageTitle, ''].includes(finding.title);
  return {
    ...finding,
    title: isNameless ? cut(said.title) : finding.title,
    format: finding.format === 'other' ? said.format : finding.format,
  };
}

function canonicalOf(href: string): string {
  return URL.canParse(href) ? canonicalAddress(new URL(href)) : href;
}
