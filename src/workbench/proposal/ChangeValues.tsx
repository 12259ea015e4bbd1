import type { Change } from '../../core/patch/patch.ts';
import { useWords } from '../context.ts';
import { ExactValue } from './ExactValue.tsx';

/** What a change does: a cell before → after, or the values of a record that comes or goes. */
export function ChangeValues({ change }: { change: Change }) {
  const { review } = useWords();
  if (change.op === 'insert') return <RecordValues values={change.after} kind="insert" />;
  if (change.op === 'delete') return <RecordValues values={change.before} kind="delete" />;
  if (change.op !== 'set') return null;
  return (
    <p class="change-text">
      <span class="visually-hidden">{review.before}: </span>
      <del>
        <ExactValue text={change.before} />
      </del>
      <span aria-hidden="true" class="arrow">
        →
      </span>
      <span class="visually-hidden">{review.after}: </span>
      <ins>
        <ExactValue text={change.after} />
      </ins>
    </p>
  );
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
              <ExactValue text={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
