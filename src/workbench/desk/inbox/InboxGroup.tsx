import { toDeskHash } from '../../../core/desk-place.ts';
import { sourceKey, type ForgeSource } from '../../../core/source.ts';
import type { Change } from '../../../core/patch/patch.ts';
import type { ForgePlace } from '../../../forges/open-forge.ts';
import type { EntryGroup, GroupName } from '../../../moderate/group-entries.ts';
import type { InboxEntry } from '../../../moderate/inbox.ts';
import type { Words } from '../words.ts';
import { useWords } from '../words.ts';
import { BeforeAfter } from '../../components/BeforeAfter.tsx';
import { changeTitle, ChangeText } from '../../components/ChangeText.tsx';
import { entryKey } from './entry-key.ts';

interface InboxGroupProps {
  group: EntryGroup;
  place: ForgePlace;
  ticked: ReadonlySet<string>;
  onTick(entries: readonly InboxEntry[], isTicked: boolean): void;
}

/** Entries that have something in common, ticked one by one or all at once. */
export function InboxGroup({ group, place, ticked, onTick }: InboxGroupProps) {
  const words = useWords();
  const { entries, name } = group;
  const title = groupTitle(name, words);
  const isWhole = entries.every((entry) => ticked.has(entryKey(entry)));
  return (
    <section class="inbox-group" aria-label={title}>
      <header>
        <input
          type="checkbox"
          aria-label={words.desk.inbox.tickAll(title)}
          checked={isWhole}
          onChange={(event) => onTick(entries, event.currentTarget.checked)}
        />
        <h2>{title}</h2>
        {name.after !== undefined && <BeforeAfter before={name.before ?? ''} after={name.after} />}
        <span class="tag">{words.desk.inbox.proposals(entries.length)}</span>
      </header>
      <ul>
        {entries.map((entry) => (
          <Entry
            key={entryKey(entry)}
            entry={entry}
            place={place}
            isTicked={ticked.has(entryKey(entry))}
            onTick={(isTicked) => onTick([entry], isTicked)}
          />
        ))}
      </ul>
      {name.login !== undefined && <UndoLinks login={name.login} entries={entries} place={place} />}
    </section>
  );
}

function groupTitle({ repository, path, column, login }: GroupName, { desk: { inbox } }: Words): string {
  const parts = [login, repository, path, column].filter((part) => part !== undefined);
  return parts.length === 0 ? inbox.others : parts.join(' · ');
}

interface UndoLinksProps {
  login: string;
  entries: readonly InboxEntry[];
  place: ForgePlace;
}

/** The ways to take back what a contributor brought into the files that they propose to change again. */
function UndoLinks({ login, entries, place }: UndoLinksProps) {
  const { undo } = useWords().desk;
  const files = entries.flatMap(({ summary: { repository, base }, paths }) =>
    paths.map((path): ForgeSource => ({ kind: 'forge', ...place, repository, ref: base, path })),
  );
  const unique = new Map(files.map((source) => [sourceKey(source), source]));
  return (
    <>
      {[...unique].map(([key, source]) => (
        <p key={key} class="quiet undo-link">
          <a href={`#${toDeskHash({ name: 'undo', login, source })}`}>{undo.link(login, source.path)}</a>
        </p>
      ))}
    </>
  );
}

interface EntryProps {
  entry: InboxEntry;
  place: ForgePlace;
  isTicked: boolean;
  onTick(isTicked: boolean): void;
}

function Entry({ entry, place, isTicked, onTick }: EntryProps) {
  const words = useWords();
  const { inbox } = words.desk;
  const { repository, number, title, author, updated } = entry.summary;
  const changes = Object.values(entry.counts).reduce((sum, count) => sum + count, 0);
  const to = { name: 'proposal', proposal: { ...place, repository, number } } as const;
  return (
    <li>
      <input
        type="checkbox"
        aria-label={inbox.tick(number, title)}
        checked={isTicked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div class="entry-text">
        <a href={`#${toDeskHash(to)}`}>{title}</a>
        <p class="quiet">
          {words.proposal.by(number, author?.login ?? words.proposal.nobody)} · {repository} ·{' '}
          {changes === 0 ? inbox.unknown : inbox.changes(changes)} · <time>{updated.slice(0, 10)}</time>
        </p>
        <Told changes={entry.patches.flatMap((patch) => patch.changes)} />
      </div>
    </li>
  );
}

/** Changes of one proposal that the list shows; the others are counted. */
const TOLD = 3;

/** What the text of a proposal says that it changes: enough to choose by, judged only when its branch was read. */
function Told({ changes }: { changes: readonly Change[] }) {
  const words = useWords();
  const rest = changes.length - TOLD;
  return (
    <>
      {changes.slice(0, TOLD).map((change, n) => (
        <div key={n} class="told">
          <span>{changeTitle(change, words)}</span>
          {change.op === 'set' && <ChangeText change={change} />}
        </div>
      ))}
      {rest > 0 && <p class="quiet">{words.desk.decide.more(rest)}</p>}
    </>
  );
}
