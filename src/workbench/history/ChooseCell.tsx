import { useState } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
import type { Tip } from './use-tip.ts';
import { useVersionName } from './use-version-name.ts';

/** A cell of the newest version by its places, 0-based; a whole record without a column. */
export interface ChosenCell {
  record: number;
  column: number | undefined;
}

interface ChooseCellProps {
  tip: Tip;
  initial: ChosenCell | undefined;
  onChoose(cell: ChosenCell): void;
}

/** Asks which cell, or which record, of the newest version. */
export function ChooseCell({ tip: { version, columns, records }, initial, onChoose }: ChooseCellProps) {
  const { history } = useWords();
  const nameOf = useVersionName();
  const [number, setNumber] = useState(String((initial?.record ?? 0) + 1));
  const [column, setColumn] = useState(initial?.column);
  const [isWrong, setWrong] = useState(false);
  const choose = () => {
    const record = Number(number) - 1;
    const isThere = Number.isInteger(record) && record >= 0 && record < records;
    setWrong(!isThere);
    if (isThere) onChoose({ record, column });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <p>
        <bdi>{history.blameHint(nameOf(version))}</bdi>
      </p>
      <div class="fields">
        <label>
          <span>{history.recordNumber(records)}</span>
          <input
            inputMode="numeric"
            value={number}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'no-record' : undefined}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{history.column}</span>
          <select
            value={column === undefined ? '' : String(column)}
            onChange={({ currentTarget: { value } }) => setColumn(value === '' ? undefined : Number(value))}
          >
            <option value="">{history.wholeRecord}</option>
            {columns.map((name, place) => (
              <option key={name} value={String(place)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">{history.ask}</Button>
      </div>
      {isWrong && (
        <div id="no-record">
          <Notice kind="problem">{history.noSuchRecord(records)}</Notice>
        </div>
      )}
    </form>
  );
}
