import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { ColumnCard } from './ColumnCard.tsx';
import type { Inspection } from './inspection.ts';
import type { ViewProps } from '../view.ts';
import { useWords } from './words.ts';

/** Columns that are shown before somebody asks for more. */
const SHOWN = 24;

/** What each column holds. */
export function ColumnCards(props: ViewProps & { inspection: Inspection }) {
  const { inspect } = useWords();
  const [shown, setShown] = useState(SHOWN);
  const { columns } = props.inspection.profile;
  return (
    <section class="inspect-part" aria-labelledby="inspect-columns">
      <h2 id="inspect-columns">{inspect.column.title}</h2>
      <ul class="inspect-cards">
        {columns.slice(0, shown).map((column) => (
          <ColumnCard key={column.column} {...props} profile={column} />
        ))}
      </ul>
      {columns.length > shown && (
        <Button onClick={() => setShown(shown + 2 * SHOWN)}>
          {inspect.column.more(columns.length - shown)}
        </Button>
      )}
    </section>
  );
}
