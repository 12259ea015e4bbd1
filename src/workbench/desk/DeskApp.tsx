import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { toDeskHash, type DeskPlace } from '../../core/desk-place.ts';
import type { Opener, SendPorts } from '../../platform/ports.ts';
import { Icon } from '../components/Icon.tsx';
import { NotOpened } from '../components/NotOpened.tsx';
import { DeskLanguage, useWords } from './words.ts';
import { useWords as useCatalogue } from '../context.ts';
import { DESK_WORDS } from '../../i18n/desk-words.ts';
import { PROPOSAL_WORDS } from '../../i18n/proposal-words.ts';
import { ProposalLanguage } from '../proposal/words.ts';
import { Progress } from '../components/Progress.tsx';
import { useLaterWords } from '../use-later-words.ts';
import { Contributions } from '../contributions/Contributions.tsx';
import { useOpener } from '../use-opener.ts';
import { DecidePage } from './DecidePage.tsx';
import { HistoryPage } from './HistoryPage.tsx';
import { InboxPage } from './inbox/InboxPage.tsx';
import { JudgePage } from './JudgePage.tsx';
import { UndoPage } from './undo/UndoPage.tsx';
import { usePlace } from './use-place.ts';
import { WithToken } from './WithToken.tsx';

/** The desk: its pages and the way between them. */
export function DeskApp({ ports }: { ports: SendPorts }) {
  const { common } = useCatalogue();
  const desk = useLaterWords(DESK_WORDS);
  const proposal = useLaterWords(PROPOSAL_WORDS);
  if (desk === undefined || proposal === undefined) {
    return (
      <main class="desk">
        <Progress label={common.reading} />
      </main>
    );
  }
  return (
    <DeskLanguage value={{ desk, proposal }}>
      <ProposalLanguage value={proposal}>
        <Desk ports={ports} />
      </ProposalLanguage>
    </DeskLanguage>
  );
}

function Desk({ ports: all }: { ports: SendPorts }) {
  const words = useWords();
  const titles = { inbox: words.common.inbox, contributions: words.desk.nav.contributions };
  const place = usePlace();
  const { ports: given, notOpened } = useOpener(all);
  const ports = useMemo(() => ({ ...given, opener: withinDesk(given.opener) }), [given]);
  const main = useRef<HTMLElement>(null);
  const here = place && toDeskHash(place);
  /* Another page was asked for: the keyboard and the screen reader go there, too. */
  useLayoutEffect(() => main.current?.focus(), [here]);
  return (
    <div class="desk">
      <header class="desk-header">
        <span class="brand">
          <Icon name="caret" />
          {words.product}
        </span>
        <nav aria-label={words.desk.nav.label}>
          {PAGES.map((name) => (
            <a key={name} href={`#${name}`} aria-current={place?.name === name ? 'page' : undefined}>
              {titles[name]}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1} key={here}>
        {notOpened && <NotOpened {...notOpened} />}
        {place ? <Page place={place} ports={ports} /> : <Nowhere />}
      </main>
    </div>
  );
}

/** The pages that one can go to from anywhere. */
const PAGES = ['inbox', 'contributions'] as const;

function Page({ place, ports }: { place: DeskPlace; ports: SendPorts }) {
  switch (place.name) {
    case 'decide':
      return <DecidePage keptKey={place.key} ports={ports} />;
    case 'proposal':
      return (
        <WithToken host={place.proposal.host} ports={ports}>
          {(token) => <JudgePage address={place.proposal} token={token} ports={ports} />}
        </WithToken>
      );
    case 'inbox':
      return <InboxPage key={place.host ?? ''} named={{ ...place }} ports={ports} />;
    case 'contributions':
      return <Contributions ports={ports} />;
    case 'undo':
      return (
        <WithToken host={place.source.host} ports={ports}>
          {(token) => <UndoPage {...place} token={token} ports={ports} />}
        </WithToken>
      );
    case 'history':
      return (
        <WithToken host={place.source.host} ports={ports}>
          {(token) => <HistoryPage {...place} token={token} ports={ports} />}
        </WithToken>
      );
  }
}

function Nowhere() {
  const { desk } = useWords();
  return (
    <div class="column">
      <h1>{desk.nowhere}</h1>
    </div>
  );
}

/** The opener, for which another page of the desk is a place in this one. */
function withinDesk(opener: Opener): Opener {
  return {
    ...opener,
    async openDesk(place) {
      location.hash = toDeskHash(place);
    },
  };
}
