import { useEffect, useRef, useState } from 'preact/hooks';
import type { Contribution } from '../../core/contribution.ts';
import type { Finding, PageFindings } from '../../core/finding.ts';
import type { PageCell } from '../../core/page-cell.ts';
import { distinctFiles } from '../../locate/distinct-files.ts';
import { parseForgeAddress } from '../../locate/forge-address.ts';
import { hostOf } from '../../locate/host-of.ts';
import { parseProposalAddress } from '../../locate/proposal-address.ts';
import type { Words } from '../../i18n/words.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { pageCells } from '../contributions/page-cells.ts';
import { ContributionsButton } from './ContributionsButton.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import type { PopupPorts } from './ports.ts';

type State = { name: 'reading' } | { name: 'refused' } | { name: 'found'; page: PageFindings };

/** The toolbar popup: what was found on this page, and one button for each. */
export function PopupApp({ ports }: { ports: PopupPorts }) {
  const words = useWords();
  const [state, setState] = useState<State>({ name: 'reading' });
  const marking = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    void ports.detect().then((page) => {
      setState(page ? { name: 'found', page } : { name: 'refused' });
      if (page) marking.current = markPage(page, ports, words);
    });
  }, []);
  const open: PopupPorts['open'] = async (...finding) => {
    await withinASecond(marking.current);
    await ports.open(...finding);
  };
  return (
    <main class="popup">
      <header class="brand">
        <Icon name="caret" />
        {words.product}
      </header>
      {state.name === 'reading' && <Progress label={words.common.reading} />}
      {state.name === 'refused' && (
        <>
          <h1>{words.popup.cannot}</h1>
          <p>{words.popup.cannotHint}</p>
        </>
      )}
      {state.name === 'found' && <Page page={state.page} ports={{ ...ports, open }} />}
      {state.name !== 'reading' && (
        <Elsewhere ports={ports} url={state.name === 'found' ? state.page.url : ''} />
      )}
    </main>
  );
}

/** The popup closes with the opening, and what it had not said to the page by then is never said; but nobody waits for a slow store. */
async function withinASecond(work: Promise<void>): Promise<void> {
  await Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 1_000))]);
}

/** Shows the markers on the page at once, for a popup may be closed at any moment; then the cells that were corrected before. */
async function markPage(page: PageFindings, ports: PopupPorts, words: Words): Promise<void> {
  const { title: overlay, updated } = words.overlay;
  const said = { overlay, updated, markers: markerNames(page, words) };
  await ports.mark(said, {});
  const cells = cellsOf(page, await ports.contributions().catch(() => []), words);
  if (Object.values(cells).some((found) => found.length > 0)) await ports.mark(said, cells);
}

/** The cells of each table that the person corrected before. */
function cellsOf(
  { findings, url }: PageFindings,
  contributions: readonly Contribution[],
  words: Words,
): Record<string, PageCell[]> {
  if (contributions.length === 0) return {};
  return Object.fromEntries(
    findings.flatMap((finding) =>
      finding.kind === 'table' ? [[finding.id, pageCells(finding, { url }, { contributions, words })]] : [],
    ),
  );
}

/** The name of each table's marker: what it opens, and the host that opening contacts. */
function markerNames({ findings, url }: PageFindings, words: Words): Record<string, string> {
  const tables = findings.filter(({ kind }) => kind === 'table');
  return Object.fromEntries(
    tables.map((table) => [table.id, words.overlay.marker(table.title, hostOf(table, { url }))]),
  );
}

/** What the page is and what it shows. */
function Page({ page, ports }: { page: PageFindings; ports: PopupPorts }) {
  const { popup } = useWords();
  const proposal = parseProposalAddress(page.url);
  if (proposal) {
    return (
      <>
        <ProposalEntry proposal={proposal} ports={ports} />
        {page.findings.length > 0 && <h2>{popup.title}</h2>}
        <Findings page={page} ports={ports} isFirst={false} />
      </>
    );
  }
  if (page.findings.length > 0) {
    return (
      <>
        <h1>{popup.title}</h1>
        <Findings page={page} ports={ports} isFirst />
      </>
    );
  }
  return (
    <>
      <h1>{popup.none}</h1>
      <p>{popup.noneHint}</p>
    </>
  );
}

function Findings({ page, ports, isFirst }: { page: PageFindings; ports: PopupPorts; isFirst: boolean }) {
  return (
    <ul class="entries">
      {distinctFiles(page.findings, page).map((finding, n) => (
        <Entry key={finding.id} finding={finding} url={page.url} first={isFirst && n === 0} ports={ports} />
      ))}
    </ul>
  );
}

/** What can be opened without this page; the inbox of its forge when it is of one. */
function Elsewhere({ ports, url }: { ports: PopupPorts; url: string }) {
  const { popup, desk } = useWords();
  const host = (parseProposalAddress(url) ?? parseForgeAddress(url))?.host;
  return (
    <>
      <Button kind="quiet" icon="file" onClick={() => void ports.openEmpty()}>
        {popup.address}
      </Button>
      <div class="actions">
        <Button
          kind="quiet"
          icon="review"
          onClick={() => void ports.openDesk({ name: 'inbox', ...(host !== undefined && { host }) })}
        >
          {desk.nav.inbox}
        </Button>
        <ContributionsButton ports={ports} />
      </div>
    </>
  );
}

interface EntryProps {
  finding: Finding;
  url: string;
  first: boolean;
  ports: PopupPorts;
}

function Entry({ finding, url, first, ports }: EntryProps) {
  const { popup } = useWords();
  const hosts = hostOf(finding, { url });
  const kind = finding.kind === 'table' ? popup.table(finding.records, finding.columns.length) : popup.file;
  return (
    <li>
      <Icon name={finding.kind} />
      <div class="entry-text">
        <strong>{finding.title}</strong>
        <p class="quiet">{kind}</p>
        <p class="quiet">{hosts ? popup.readsFrom(hosts) : popup.asksWhere}</p>
      </div>
      <div class="entry-actions">
        <Button
          kind={first ? 'primary' : 'plain'}
          name={popup.openNamed(finding.title)}
          onClick={() => void ports.open(finding.id, 'overlay')}
        >
          {popup.open}
        </Button>
        <Button
          kind="quiet"
          icon="tab"
          iconOnly
          name={popup.inTabNamed(finding.title)}
          onClick={() => void ports.open(finding.id, 'tab')}
        >
          {popup.inTab}
        </Button>
      </div>
    </li>
  );
}
