import { useMemo, useState } from 'preact/hooks';
import type { ForgeSource } from '../../core/source.ts';
import type { Versions } from '../../forges/versions.ts';
import { blameCell } from '../../history/blame-cell.ts';
import { blameRecord } from '../../history/blame-record.ts';
import type { History } from '../../history/version.ts';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
import { problemText } from '../dataset/problem.ts';
import { Value } from '../components/Value.tsx';
import { CellEvents } from './CellEvents.tsx';
import { ChooseCell, type ChosenCell } from './ChooseCell.tsx';
import type { HistoryFocus } from '../../core/desk-place.ts';
import { RecordChanges } from './RecordChanges.tsx';
import { RecordTable } from './RecordTable.tsx';
import { useTip, type Tip } from './use-tip.ts';

interface BlameViewProps {
  history: History;
  source: ForgeSource;
  forge: Versions;
  focus: HistoryFocus | undefined;
}

/** Who made a cell, or a record, what it is. */
export function BlameView({ history, source, forge, focus }: BlameViewProps) {
  const words = useWords();
  const tip = useTip(history, { forge, source, blob: focus?.blob });
  const [chosen, setChosen] = useState<ChosenCell | undefined>();
  if (!tip) return null;
  const cell = chosen ?? cellOf(focus, tip);
  return (
    <>
      <ChooseCell key={tip.version.id} tip={tip} initial={cell} onChoose={setChosen} />
      {tip.problem && <Notice kind="problem">{problemText(tip.problem, words)}</Notice>}
      {cell && <Blame cell={cell} tip={tip} history={history} source={source} />}
    </>
  );
}

/** The focus, when the version is the one that it speaks of. */
function cellOf(focus: HistoryFocus | undefined, { version, columns, records }: Tip): ChosenCell | undefined {
  const { content } = version;
  if (!focus || content.kind !== 'table' || content.blob !== focus.blob) return undefined;
  if (focus.record < 0 || focus.record >= records) return undefined;
  const column = focus.column === undefined ? -1 : columns.indexOf(focus.column);
  return { record: focus.record, column: column < 0 ? undefined : column };
}

interface BlameProps {
  cell: ChosenCell;
  tip: Tip;
  history: History;
  source: ForgeSource;
}

function Blame({ cell: { record, column }, tip, history, source }: BlameProps) {
  const words = useWords();
  const version = tip.version.id;
  const ofCell = useMemo(
    () => (column === undefined ? undefined : blameCell(history, { version, record, column })),
    [history, version, record, column],
  );
  const ofRecord = useMemo(
    () => (column === undefined ? blameRecord(history, { version, record }) : undefined),
    [history, version, record, column],
  );
  const values = tip.document?.values(record);
  const name = column === undefined ? undefined : tip.columns[column];
  return (
    <section aria-labelledby="blame">
      <h2 id="blame">
        {name === undefined ? words.history.recordOf(record + 1) : words.history.cellOf(name, record + 1)}
      </h2>
      {values && column !== undefined && (
        <p>
          {words.history.now}: <Value text={values[column] ?? ''} />
        </p>
      )}
      {ofCell && <CellEvents events={ofCell.events} source={source} />}
      {ofRecord && <RecordTable blame={ofRecord} columns={tip.columns} values={values} />}
      {ofRecord && <RecordChanges blame={ofRecord} columns={tip.columns} source={source} />}
    </section>
  );
}
