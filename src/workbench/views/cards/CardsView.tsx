import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useSession } from '../../use-session.ts';
import { placeIn } from '../record/place-in.ts';
import { RecordLanguage } from '../record/RecordLanguage.tsx';
import { tellingColumns } from '../record/telling-columns.ts';
import { titleColumn } from '../record/title-column.ts';
import { useWords } from '../record/words.ts';
import type { ViewProps } from '../view.ts';
import { Card } from './Card.tsx';
import { CardPages } from './CardPages.tsx';
import '../record/record.css';
import './cards.css';

/** Cards on a page: a few screens of them. */
const PAGE = 48;
/** Fields on a card beside its title. */
const FIELDS = 4;

/** Records as cards; a card opens its record. */
export function CardsView(props: ViewProps) {
  return (
    <RecordLanguage>
      <Carded {...props} />
    </RecordLanguage>
  );
}

function Carded({ session, shown, schema, at, onAt, onView }: ViewProps) {
  const { record } = useWords();
  const top = useRef<HTMLElement>(null);
  useSession(session);
  const { document, dataset } = session;
  const columns = useMemo(() => {
    const title = titleColumn(document, schema);
    return { title, fields: tellingColumns(document, { schema, title, most: FIELDS }) };
  }, [session, schema, document.columns]);
  const count = shown?.length ?? document.length;
  const page = Math.floor(Math.min(placeIn(shown, at.record) ?? 0, Math.max(0, count - 1)) / PAGE);
  useEffect(() => {
    const scroller = top.current?.parentElement;
    if (scroller) scroller.scrollTop = 0;
  }, [page]);
  const recordAt = (place: number) => shown?.[place] ?? place;
  const records = Array.from({ length: Math.min(PAGE, count - page * PAGE) }, (_, n) =>
    recordAt(page * PAGE + n),
  );
  if (count === 0) return <p role="status">{record.none}</p>;
  return (
    <section class="cards" aria-label={record.cards(dataset.title)} ref={top}>
      <CardPages
        {...{ page, count }}
        size={PAGE}
        onPage={(to) => onAt({ record: recordAt(to * PAGE), column: 0 })}
      />
      <ul class="card-grid">
        {records
          .filter((number) => number < document.length)
          .map((number) => (
            <Card
              key={number}
              {...{ session, schema, columns }}
              record={number}
              isHere={number === at.record}
              onOpen={() => {
                onAt({ record: number, column: 0 });
                onView('record');
              }}
            />
          ))}
      </ul>
    </section>
  );
}
