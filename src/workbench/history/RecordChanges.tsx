import type { ForgeSource } from '../../core/source.ts';
import type { RecordBlame, RecordChange } from '../../history/blame-record.ts';
import { useWords } from './words.ts';
import { BeforeAfter } from '../components/BeforeAfter.tsx';
import { EventEntry } from './CellEvents.tsx';
import { VersionNote } from './VersionNote.tsx';
import { writersOf } from './texts.ts';

interface RecordChangesProps {
  blame: RecordBlame;
  columns: readonly string[];
  source: ForgeSource;
}

/** What happened to a record, version by version, newest first; at the end how it came about. */
export function RecordChanges({ blame, columns, source }: RecordChangesProps) {
  return (
    <ol class="changes">
      {blame.changes.map((change) => (
        <Change key={change.version.id} change={change} columns={columns} source={source} />
      ))}
      <EventEntry event={blame.origin} source={source} />
    </ol>
  );
}

interface ChangeProps extends Pick<RecordChangesProps, 'columns' | 'source'> {
  change: RecordChange;
}

function Change({ change: { version, cells }, columns, source }: ChangeProps) {
  const { history } = useWords();
  return (
    <li class="change">
      <h3>
        <bdi>{`${writersOf(version)} ${history.event.changed}`}</bdi>
      </h3>
      <dl class="values">
        {cells.map(({ column, before, after }) => (
          <div key={column}>
            <dt>
              <bdi>{columns[column]}</bdi>
            </dt>
            <dd>
              <BeforeAfter before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
      <VersionNote version={version} source={source} />
    </li>
  );
}
