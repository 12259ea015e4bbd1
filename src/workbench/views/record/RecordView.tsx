import { useMemo } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useSession } from '../../use-session.ts';
import type { ViewProps } from '../view.ts';
import { placeIn } from './place-in.ts';
import { RecordFields } from './RecordFields.tsx';
import { RecordLanguage } from './RecordLanguage.tsx';
import { titleColumn } from './title-column.ts';
import { useWords } from './words.ts';
import './record.css';

/** One record as a form: the first that somebody sees who comes from one row of a page. */
export function RecordView(props: ViewProps) {
  return (
    <RecordLanguage>
      <Recorded {...props} />
    </RecordLanguage>
  );
}

function Recorded(props: ViewProps) {
  const { session, shown, schema, at, onAt } = props;
  const { record } = useWords();
  useSession(session);
  const { document } = session;
  const title = useMemo(() => titleColumn(document, schema), [session, schema, document.columns]);
  const count = shown?.length ?? document.length;
  if (count === 0 || document.length === 0) {
    return (
      <div class="record">
        <p role="status">{record.none}</p>
      </div>
    );
  }
  const place = Math.min(placeIn(shown, at.record) ?? 0, count - 1);
  const recordAt = (to: number) => Math.min(shown?.[to] ?? to, document.length - 1);
  const current = recordAt(place);
  /* Who compares a field from record to record stays at it. */
  const go = (to: number) => onAt({ record: recordAt(to), column: at.column });
  return (
    <article class="record" aria-labelledby="record-title">
      <Steps place={place} count={count} onGo={go} />
      <h2 id="record-title">
        <bdi>{document.cell(current, title).trim() || record.untitled(current + 1)}</bdi>
      </h2>
      <p class="quiet">{record.intro}</p>
      <RecordFields {...props} at={{ record: current, column: at.column }} />
    </article>
  );
}

/** Previous and next, and where the person is between them. */
function Steps({ place, count, onGo }: { place: number; count: number; onGo(place: number): void }) {
  const { record } = useWords();
  return (
    <div class="record-steps">
      <Button icon="back" disabled={place === 0} onClick={() => onGo(place - 1)}>
        {record.previous}
      </Button>
      <span role="status">{record.position(place + 1, count)}</span>
      <Button disabled={place + 1 === count} onClick={() => onGo(place + 1)}>
        {record.next}
      </Button>
    </div>
  );
}
