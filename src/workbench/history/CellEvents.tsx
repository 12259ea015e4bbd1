import type { ForgeSource } from '../../core/source.ts';
import type { CellEvent } from '../../history/blame-cell.ts';
import type { Words } from './words.ts';
import { useWords } from './words.ts';
import { BeforeAfter } from '../components/BeforeAfter.tsx';
import { writersOf } from './texts.ts';
import { VersionNote } from './VersionNote.tsx';

/** What happened to a cell, newest first: who, when, what it was before, in which proposal and why. */
export function CellEvents({ events, source }: { events: readonly CellEvent[]; source: ForgeSource }) {
  return (
    <ol class="changes">
      {events.map((event, n) => (
        <EventEntry key={n} event={event} source={source} />
      ))}
    </ol>
  );
}

/** One of them. */
export function EventEntry({ event, source }: { event: CellEvent; source: ForgeSource }) {
  const words = useWords();
  return (
    <li class="change">
      <h3>
        <bdi>{eventText(event, words)}</bdi>
      </h3>
      {event.kind === 'changed' && <BeforeAfter before={event.before} after={event.after} />}
      <VersionNote version={event.version} source={source} />
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
