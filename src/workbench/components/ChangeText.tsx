import type { Change } from '../../core/patch/patch.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../context.ts';
import { Value } from './Value.tsx';

/** Returns a change in a few words: its record, by key where it has one, and its column. */
export function changeTitle(change: Change, words: Words): string {
  if (change.op === 'insert') return words.review.added;
  const key = change.at.key === null ? '' : Object.values(change.at.key).join(' · ');
  const record = key === '' ? words.review.record(change.at.record) : key;
  return change.op === 'set' ? `${record} · ${change.column}` : `${words.review.deleted} · ${record}`;
}

/** The content of a change: before → after, or the values of a record. */
export function ChangeText({ change }: { change: Change }) {
  const { review } = useWords();
  if (change.op === 'set') {
    return (
      <p class="change-text">
        <span class="visually-hidden">{review.before}: </span>
        <del>
          <Value text={change.before} />
        </del>
        <span aria-hidden="true" class="arrow">
          →
        </span>
        <span class="visually-hidden">{review.after}: </span>
        <ins>
          <Value text={change.after} />
        </ins>
      </p>
    );
  }
  const values = Object.entries(change.op === 'insert' ? change.after : change.before);
  return (
    <dl class={`values ${change.op}`}>
      {values
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
