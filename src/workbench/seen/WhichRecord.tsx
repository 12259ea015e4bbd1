import type { PlaceWords } from '../../i18n/place/load-place-words.ts';
import { Button } from '../components/Button.tsx';
import { Value } from '../components/Value.tsx';
import type { Session } from '../dataset/session.ts';
import { useFocus } from '../send/use-focus.ts';

interface WhichRecordProps {
  session: Session;
  /** 0-based, best first. */
  records: readonly number[];
  words: PlaceWords['seen'];
  onChoose(record: number): void;
  onNone(): void;
}

/** Columns that are shown of each record: where they differ first, since that is what tells them apart. */
const SHOWN = 5;

/** Asks which record of the file the person pointed at. */
export function WhichRecord({ session, records, words, onChoose, onNone }: WhichRecordProps) {
  const heading = useFocus<HTMLHeadingElement>();
  const { document } = session;
  /* Some may be deleted before one is picked. */
  const there = records.filter((record) => record < document.length);
  const columns = tellingColumns(session, there);
  return (
    <section class="which-record" aria-labelledby="which-record">
      <h2 id="which-record" ref={heading} tabIndex={-1}>
        {words.which}
      </h2>
      <p class="quiet">{words.whichHint}</p>
      <ul class="entries">
        {there.map((record) => (
          <li key={record}>
            <dl>
              {columns.map((column) => (
                <div key={column}>
                  <dt>
                    <bdi>{document.columns[column]}</bdi>
                  </dt>
                  <dd>
                    <Value text={document.cell(record, column)} />
                  </dd>
                </div>
              ))}
            </dl>
            <Button onClick={() => onChoose(record)}>{words.choose(record + 1)}</Button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button
          kind="quiet"
          onClick={() => {
            /* The button that has the keyboard goes with the question. */
            heading.current?.closest('main')?.focus();
            onNone();
          }}
        >
          {words.none}
        </Button>
      </div>
    </section>
  );
}

function tellingColumns({ document, dataset }: Session, records: readonly number[]): number[] {
  const key = dataset.key.map((name) => document.columns.indexOf(name)).filter((place) => place >= 0);
  const all = document.columns.map((_, column) => column);
  const differing = all.filter(
    (column) => new Set(records.map((record) => document.cell(record, column))).size > 1,
  );
  return [...new Set([...key, ...differing, ...all])].slice(0, SHOWN);
}
