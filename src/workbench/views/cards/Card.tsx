import { fieldOf } from '../../../core/schema/field-of.ts';
import { useWords } from '../record/words.ts';
import type { ViewProps } from '../view.ts';

interface CardProps extends Pick<ViewProps, 'session' | 'schema'> {
  record: number;
  columns: { title: number; fields: readonly number[] };
  /** The person was at this record. */
  isHere: boolean;
  onOpen(): void;
}

/** Characters of a value that a card has room for. */
const SHOWN = 120;

/** A record in a few words. The whole card can be pressed; for keyboard and screen reader, its title is the button. */
export function Card({ session, schema, record, columns, isHere, onOpen }: CardProps) {
  const words = useWords();
  const { document } = session;
  const title = document.cell(record, columns.title).trim() || words.record.untitled(record + 1);
  const isNew = document.origin(record) === null;
  const isChanged = document.columns.some((_, column) => document.isChanged(record, column));
  const filled = columns.fields.filter((column) => document.cell(record, column).trim() !== '');
  return (
    <li class={`card${isHere ? ' here' : ''}`}>
      <h3>
        <button type="button" class="card-open" aria-current={isHere ? 'true' : undefined} onClick={onOpen}>
          <bdi>{shortened(title)}</bdi>
        </button>
      </h3>
      {(isNew || isChanged) && (
        <p>
          <span class="tag">{isNew ? words.record.state.added : words.record.state.changed}</span>
        </p>
      )}
      <dl>
        {filled.map((column) => {
          const name = document.columns[column] ?? '';
          return (
            <div key={column}>
              <dt>
                <bdi>{fieldOf(schema, name)?.title ?? name}</bdi>
              </dt>
              <dd>
                <bdi>{shortened(toldAs(document.cell(record, column), fieldOf(schema, name)))}</bdi>
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}

/** In the words of people, where there are some. */
function toldAs(value: string, field: ReturnType<typeof fieldOf>): string {
  return field?.categories?.find((category) => category.value === value)?.label ?? value;
}

function shortened(text: string): string {
  return text.length > SHOWN ? `${Array.from(text.slice(0, SHOWN)).slice(0, -1).join('')}…` : text;
}
