import type { Finding, PageFindings } from '../src/core/finding.ts';
import { distinctFiles } from '../src/locate/distinct-files.ts';
import { hostOf } from '../src/locate/host-of.ts';
import { button, element } from './elements.ts';
import type { PanelContent } from './panel.ts';
import type { BookmarkletWords } from './words.ts';

/** What the list needs besides the findings. */
export interface ListOptions {
  words: BookmarkletWords;
  /** Host of the hosted site: opening anything contacts it. */
  siteHost: string;
  /** `finding`: undefined to choose a file by hand. */
  open(finding: Finding | undefined, where: 'here' | 'window'): void;
}

/** The panel's content for a page: each finding with the hosts that opening it contacts, or the way to open a file when there is none. */
export function findingsList(document: Document, page: PageFindings, options: ListOptions): PanelContent {
  const { words, siteHost, open } = options;
  const findings = distinctFiles(page.findings, page);
  const entries = findings.map((finding, n) =>
    entry(document, { finding, url: page.url, isFirst: n === 0 }, options),
  );
  const isEmpty = entries.length === 0;
  const openFile = button(document, { text: words.openFile, className: isEmpty ? 'primary' : '' }, () =>
    open(undefined, 'here'),
  );
  return {
    heading: isEmpty ? words.none : words.title,
    body: [
      ...(isEmpty ? [] : [element(document, 'ul', '', ...entries)]),
      element(document, 'div', 'actions', openFile),
      element(document, 'p', 'quiet', words.site(siteHost)),
    ],
  };
}

function entry(
  document: Document,
  { finding, url, isFirst }: { finding: Finding; url: string; isFirst: boolean },
  { words, open }: ListOptions,
): HTMLElement {
  const { title } = finding;
  const host = hostOf(finding, { url });
  const kind = finding.kind === 'table' ? words.table(finding.records, finding.columns.length) : words.file;
  return element(
    document,
    'li',
    '',
    element(document, 'strong', '', title),
    element(document, 'p', 'quiet', kind),
    element(document, 'p', 'quiet', host ? words.readsFrom(host) : words.asksWhere),
    element(
      document,
      'div',
      'actions',
      button(
        document,
        { text: words.open, className: isFirst ? 'primary' : '', name: words.openNamed(title) },
        () => open(finding, 'here'),
      ),
      button(document, { text: words.inWindow, className: '', name: words.inWindowNamed(title) }, () =>
        open(finding, 'window'),
      ),
    ),
  );
}
