import { isColumnChange } from '../../core/patch/is-column-change.ts';
import type { Change, ColumnChange } from '../../core/patch/patch.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../context.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Value } from './Value.tsx';

/** Returns a change in a few words: its record, by key where it has one, and its column. */
export function changeTitle(change: Change, words: Words): string {
  if (isColumnChange(change)) return `${words.review.columns[change.op]} · ${change.column}`;
  if (change.op === 'insert') return words.review.added;
  const key = change.at.key === null ? '' : Object.values(change.at.key).join(' · ');
  const record = key === '' ? words.review.record(change.at.record) : key;
  return change.op === 'set' ? `${record} · ${change.column}` : `${words.review.deleted} · ${record}`;
}

/** The content of a change: before → after, or the values of a record. */
export function ChangeText({ change }: { change: Change }) {
  if (isColumnChange(change)) return <ColumnText change={change} />;
  if (change.op === 'set') return <BeforeAfter before={change.before} after={change.after} />;
  return <RecordValues values={change.op === 'insert' ? change.after : change.before} kind={change.op} />;
}

interface RecordValuesProps {
  values: Readonly<Record<string, string>>;
  kind?: 'insert' | 'delete';
}

/** The values of a record by column; empty ones say nothing and are left out. */
export function RecordValues({ values, kind }: RecordValuesProps) {
  return (
    <dl class={`values ${kind ?? ''}`}>
      {Object.entries(values)
        .filter(([, value]) => value !== '')
        .map(([column, value]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>
              <Value text={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** The new name of a column, or its place; a deleted one has all said in its title. */
function ColumnText({ change }: { change: ColumnChange }) {
  const { review } = useWords();
  if (change.op === 'rename-column') return <BeforeAfter before={change.column} after={change.after} />;
  if (change.op === 'delete-column') return null;
  const place = change.follows === null ? review.columns.first : review.columns.follows(change.follows);
  return <p class="change-text">{place}</p>;
}
