import type { Finding, PageFindings } from '../src/core/finding.ts';
import type { Job } from '../src/core/job.ts';
import type { ProposalAddress } from '../src/core/proposal-address.ts';
import { parseProposalAddress } from '../src/locate/proposal-address.ts';
import { button, element } from './elements.ts';
import type { PanelContent } from './panel.ts';
import { toldHost } from './told-host.ts';
import type { BookmarkletWords } from './words.ts';

/** What the list needs besides the findings. */
export interface ListOptions {
  words: BookmarkletWords;
  /** Host of the hosted site: opening anything contacts it. */
  siteHost: string;
  /** `job`: undefined to choose a file by hand. */
  open(job: Job | undefined, where: 'here' | 'window'): void;
}

/** One thing that can be opened, in words. */
interface Entry {
  title: string;
  facts: string[];
  job: Job;
  open: string;
  openNamed: string;
  inWindowNamed: string;
}

/** The panel's content for a page: the proposal it is about and each finding, with the hosts that opening it contacts, or the way to open a file when there is none. */
export function findingsList(document: Document, page: PageFindings, options: ListOptions): PanelContent {
  const { words, siteHost, open } = options;
  const proposal = parseProposalAddress(page.url);
  const entries = [
    ...(proposal ? [proposalEntry(proposal, words)] : []),
    ...dataFirst(page.findings).map((finding) => findingEntry(finding, page, words)),
  ];
  const isEmpty = entries.length === 0;
  const items = entries.map((entry, n) => item(document, { entry, isFirst: n === 0 }, options));
  const openFile = button(document, { text: words.openFile, className: isEmpty ? 'primary' : '' }, () =>
    open(undefined, 'here'),
  );
  const title = proposal ? words.reviewTitle : words.title;
  return {
    heading: isEmpty ? words.none : title,
    body: [
      ...(isEmpty ? [] : [element(document, 'ul', '', ...items)]),
      element(document, 'div', 'actions', openFile),
      element(document, 'p', 'quiet', words.site(siteHost)),
    ],
  };
}

/** Boxes that describe one thing come after what holds records. */
function dataFirst(findings: readonly Finding[]): Finding[] {
  const isBox = (finding: Finding): boolean => finding.kind === 'table' && finding.tier === 'key-value';
  return [...findings.filter((finding) => !isBox(finding)), ...findings.filter(isBox)];
}

function findingEntry(finding: Finding, { url }: PageFindings, words: BookmarkletWords): Entry {
  const { title } = finding;
  const host = toldHost(finding, { url });
  const kind = finding.kind === 'table' ? words.table(finding.records, finding.columns.length) : words.file;
  return {
    title,
    facts: [kind, host ? words.readsFrom(host) : words.asksWhere],
    job: { finding, told: host },
    open: words.open,
    openNamed: words.openNamed(title),
    inWindowNamed: words.inWindowNamed(title),
  };
}

function proposalEntry(proposal: ProposalAddress, words: BookmarkletWords): Entry {
  const title = words.proposal(proposal.number, proposal.repository);
  return {
    title,
    facts: [words.readsFrom(proposal.host)],
    job: { proposal },
    open: words.review,
    openNamed: words.reviewNamed(title),
    inWindowNamed: words.reviewInWindowNamed(title),
  };
}

function item(
  document: Document,
  { entry, isFirst }: { entry: Entry; isFirst: boolean },
  { words, open }: ListOptions,
): HTMLElement {
  const { title, facts, job, openNamed, inWindowNamed } = entry;
  const here = { text: entry.open, className: isFirst ? 'primary' : '', name: openNamed };
  const beside = { text: words.inWindow, className: '', name: inWindowNamed };
  return element(
    document,
    'li',
    '',
    element(document, 'strong', '', title),
    ...facts.map((fact) => element(document, 'p', 'quiet', fact)),
    element(
      document,
      'div',
      'actions',
      button(document, here, () => open(job, 'here')),
      button(document, beside, () => open(job, 'window')),
    ),
  );
}
