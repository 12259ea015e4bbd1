import type { ForgeSource } from '../../core/source.ts';
import type { CellEvent } from '../../history/blame-cell.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../context.ts';
import { useDate } from '../contributions/use-date.ts';
import { ExactValue } from '../proposal/ExactValue.tsx';
import { writersOf } from './texts.ts';
import { Provenance } from './VersionEntry.tsx';

/** What happened to a cell, newest first: who, when, what it was before, in which proposal and why. */
export function CellEvents({ events, source }: { events: readonly CellEvent[]; source: ForgeSource }) {
  return (
    <ol class="changes">
      {events.map((event, n) => (
        <Event key={n} event={event} source={source} />
      ))}
    </ol>
  );
}

function Event({ event, source }: { event: CellEvent; source: ForgeSource }) {
  const words = useWords();
  const toText = useDate();
  const { history, review } = words;
  const { version } = event;
  const { subject, reason } = version.facts;
  return (
    <li class="change">
      <h3>
        <bdi>{eventText(event, words)}</bdi>
      </h3>
      {event.kind === 'changed' && (
        <p class="change-text">
          <span class="visually-hidden">{review.before}: </span>
          <del>
            <ExactValue text={event.before} />
          </del>
          <span aria-hidden="true" class="arrow">
            →
          </span>
          <span class="visually-hidden">{review.after}: </span>
          <ins>
            <ExactValue text={event.after} />
          </ins>
        </p>
      )}
      <p class="quiet">
        {toText(version.commit.date)} · <bdi>{subject || history.noMessage}</bdi>
      </p>
      <Provenance version={version} source={source} />
      {reason !== '' && (
        <details>
          <summary>{history.why}</summary>
          <p class="message">
            <bdi>{reason}</bdi>
          </p>
        </details>
      )}
    </li>
  );
}

/** Returns who did what, in one sentence; only what is known of it. */
function eventText({ kind, version }: CellEvent, { history: { event } }: Words): string {
  const who = writersOf(version);
  switch (kind) {
    case 'changed':
      return `${who} ${event.changed}`;
    case 'record-added':
      return `${who} ${event.recordAdded}`;
    case 'column-added':
      return `${who} ${event.columnAdded}`;
    case 'file-added':
      return `${who} ${event.fileAdded}`;
    case 'unclear':
      return event.unclear;
    case 'unread':
      return event.unread;
  }
}
