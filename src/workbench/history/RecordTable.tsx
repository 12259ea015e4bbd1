import type { CellBlame } from '../../history/blame-cell.ts';
import type { RecordBlame } from '../../history/blame-record.ts';
import { useWords } from './words.ts';
import { useDate } from '../contributions/use-date.ts';
import { Value } from '../components/Value.tsx';
import { writersOf } from './texts.ts';

interface RecordTableProps {
  blame: RecordBlame;
  columns: readonly string[];
  /** Undefined while they are read. */
  values: readonly string[] | undefined;
}

/** A record, cell by cell: what it says, what it said before, and who changed it last. */
export function RecordTable({ blame, columns, values }: RecordTableProps) {
  const { history } = useWords();
  return (
    <div class="history-table" tabIndex={0} role="region" aria-labelledby="blame">
      <table>
        <thead>
          <tr>
            {[history.column, history.now, history.before, history.latest].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blame.cells.map((cell, column) => (
            <tr key={columns[column]}>
              <th scope="row">
                <bdi>{columns[column]}</bdi>
              </th>
              <td>{values && <Value text={values[column] ?? ''} />}</td>
              <Latest cell={cell} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Latest({ cell: { latest } }: { cell: CellBlame }) {
  const toText = useDate();
  const { history } = useWords();
  const { commit } = latest.version;
  const isKnown = latest.kind !== 'unread' && latest.kind !== 'unclear';
  return (
    <>
      <td>
        {latest.kind === 'changed' && (
          <del>
            <Value text={latest.before} />
          </del>
        )}
      </td>
      <td>
        {isKnown ? (
          <>
            {toText(commit.date)} <bdi>{history.by(writersOf(latest.version))}</bdi>
          </>
        ) : (
          history.event[latest.kind]
        )}
      </td>
    </>
  );
}
