import type { Change } from '../../core/patch/patch.ts';
import { ChangeText } from '../components/ChangeText.tsx';
import { useWords } from '../context.ts';
import { ExactValue } from './ExactValue.tsx';

/** What a change does: a cell before → after, the values of a record that comes or goes, what becomes of a column. */
export function ChangeValues({ change }: { change: Change }) {
  switch (change.op) {
    case 'set':
      return <BeforeAfter before={change.before} after={change.after} />;
    case 'rename-column':
      return <BeforeAfter before={change.column} after={change.after} />;
    case 'insert':
      return <RecordValues values={change.after} kind="insert" />;
    case 'delete':
      return <RecordValues values={change.before} kind="delete" />;
    default:
      return <ChangeText change={change} />;
  }
}

/** A text that gives way to another, both exactly as they are. */
export function BeforeAfter({ before, after }: { before: string; after: string }) {
  const { review } = useWords();
  return (
    <p class="change-text">
      <span class="visually-hidden">{review.before}: </span>
      <del>
        <ExactValue text={before} />
      </del>
      <span aria-hidden="true" class="arrow">
        →
      </span>
      <span class="visually-hidden">{review.after}: </span>
      <ins>
        <ExactValue text={after} />
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
