import { isColumnChange } from '../../core/patch/is-column-change.ts';
import type { Change } from '../../core/patch/patch.ts';
import type { Words } from './words.ts';
import { ChangeText } from '../components/ChangeText.tsx';
import { useWords } from './words.ts';
import { Value } from '../components/Value.tsx';

/** Changes as a table: record, column, before and after. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const words = useWords();
  const { history } = words;
  return (
    <div class="history-table" tabIndex={0} role="region" aria-labelledby="comparison">
      <table>
        <thead>
          <tr>
            {[history.record, history.column, history.before, history.after].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change, n) => (
            <tr key={n}>
              <th scope="row">
                <bdi>{recordOf(change, words)}</bdi>
              </th>
              <Cells change={change} words={words} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ change, words }: { change: Change; words: Words }) {
  const { history } = words;
  if (change.op === 'set') {
    return (
      <>
        <td>
          <bdi>{change.column}</bdi>
        </td>
        <td>
          <del>
            <Value text={change.before} />
          </del>
        </td>
        <td>
          <ins>
            <Value text={change.after} />
          </ins>
        </td>
      </>
    );
  }
  const content = (
    <td>
      <ChangeText change={change} />
    </td>
  );
  const isDeleted = change.op === 'delete';
  const column = 'column' in change ? change.column : '';
  return (
    <>
      <td>{isDeleted ? history.deletedRecord : <bdi>{column}</bdi>}</td>
      {isDeleted ? content : <td>–</td>}
      {isDeleted ? <td>–</td> : content}
    </>
  );
}

/** What a row speaks of: a record, a new one, or what becomes of a column. */
function recordOf(change: Change, { review, history }: Words): string {
  if (isColumnChange(change)) return review.columns[change.op];
  if (change.op === 'insert') return history.newRecord;
  const { key, record } = change.at;
  const name = key === null ? '' : Object.values(key).join(' · ');
  return name === '' ? review.record(record) : name;
}
