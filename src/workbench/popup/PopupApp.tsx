import { useEffect, useRef, useState } from 'preact/hooks';
import type { Contribution } from '../../core/contribution.ts';
import type { PageFindings } from '../../core/finding.ts';
import type { PageCell } from '../../core/page-cell.ts';
import type { RememberedSource } from '../../core/remembered-source.ts';
import { enrich } from '../../detect/enrich.ts';
import { hostOf } from '../../locate/host-of.ts';
import { readNamedFile } from '../../locate/named-file.ts';
import { parseProposalAddress } from '../../locate/proposal-address.ts';
import { POPUP_WORDS } from '../../i18n/popup-words.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords as useCatalogue } from '../context.ts';
import { useLaterWords } from '../use-later-words.ts';
import { pageCells } from '../contributions/page-cells.ts';
import { ContributionsButton } from './ContributionsButton.tsx';
import { CountChoice } from './CountChoice.tsx';
import { Findings, type Told } from './Findings.tsx';
import { PointButton } from './PointButton.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import type { PageWords, PopupPorts } from './ports.ts';
import { PopupLanguage, useWords, type Words } from './words.ts';

type State = { name: 'reading' } | { name: 'refused' } | { name: 'found'; page: PageFindings; told: Told };

/** The toolbar popup: what was found on this page, and one button for each. */
export function PopupApp({ ports }: { ports: PopupPorts }) {
  const { common } = useCatalogue();
  const popup = useLaterWords(POPUP_WORDS);
  if (popup === undefined) {
    return (
      <main class="popup">
        <Progress label={common.reading} />
      </main>
    );
  }
  return (
    <PopupLanguage value={popup}>
      <Popup ports={ports} />
    </PopupLanguage>
  );
}

function Popup({ ports }: { ports: PopupPorts }) {
  const words = useWords();
  const [state, setState] = useState<State>({ name: 'reading' });
  const marking = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    void ports.detect().then(async (found) => {
      if (!found) return setState({ name: 'refused' });
      const page = enrich(found);
      const told = toldBy(page, await ports.answers().catch(() => []));
      setState({ name: 'found', page, told });
      marking.current = markPage(page, { ports, words, told });
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
      {state.name === 'found' && <Page page={state.page} told={state.told} ports={{ ...ports, open }} />}
      {state.name === 'found' && (
        <>
          <PointButton ports={ports} />
          <CountChoice url={state.page.url} ports={ports} />
        </>
      )}
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
async function markPage(
  page: PageFindings,
  { ports, words, told }: { ports: PopupPorts; words: Words; told: Told },
): Promise<void> {
  const { title: overlay, updated } = words.overlay;
  const said = {
    overlay,
    updated,
    markers: markerNames(page, words, told),
    later: words.overlay.marker('%', ''),
  };
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
function markerNames({ findings }: PageFindings, words: Words, told: Told): PageWords['markers'] {
  const tables = findings.filter(({ kind }) => kind === 'table');
  return Object.fromEntries(
    tables.map((table) => [
      table.id,
      { name: words.overlay.marker(table.title, told(table)), told: told(table) },
    ]),
  );
}

/** The host that opening a finding contacts, by the page and by what the person answered before; empty when opening asks. */
function toldBy(page: PageFindings, answers: readonly RememberedSource[]): Told {
  return (finding) => hostOf(finding, page, answers);
}

/** What the page is and what it shows. */
function Page({ page, told, ports }: { page: PageFindings; told: Told; ports: PopupPorts }) {
  const { popup } = useWords();
  const proposal = parseProposalAddress(page.url);
  if (proposal) {
    return (
      <>
        <ProposalEntry address={proposal} ports={ports} />
        {page.findings.length > 0 && <h2>{popup.title}</h2>}
        <Findings {...{ page, told, ports }} isFirst={false} />
      </>
    );
  }
  if (page.findings.length > 0) {
    return (
      <>
        <h1>{popup.title}</h1>
        <Findings {...{ page, told, ports }} isFirst />
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

/** What can be opened without this page; the inbox of its forge when it is of one. */
function Elsewhere({ ports, url }: { ports: PopupPorts; url: string }) {
  const { common, popup } = useWords();
  const source = readNamedFile(url)?.source;
  const place = parseProposalAddress(url) ?? (source?.kind === 'forge' ? source : undefined);
  return (
    <>
      <Button kind="quiet" icon="file" onClick={() => void ports.openEmpty()}>
        {popup.address}
      </Button>
      <div class="actions">
        <Button
          kind="quiet"
          icon="review"
          onClick={() =>
            void ports.openDesk({ name: 'inbox', ...(place && { host: place.host, forge: place.forge }) })
          }
        >
          {common.inbox}
        </Button>
        <ContributionsButton ports={ports} />
      </div>
    </>
  );
}
