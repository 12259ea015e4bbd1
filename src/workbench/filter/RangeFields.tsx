import { useId } from 'preact/hooks';
import { exampleOf } from '../../core/schema/example-of.ts';
import { rankOf } from '../../core/schema/rank-of.ts';
import type { Field } from '../../core/schema/table-schema.ts';
import type { Range } from '../../core/table/filter.ts';
import { useWords } from './words.ts';

interface RangeFieldsProps {
  field: Field;
  range: Range;
  onEnd(end: { side: 'from' | 'to'; text: string }): void;
}

/** From and to, in the form of the file. */
export function RangeFields({ field, range, onEnd }: RangeFieldsProps) {
  return (
    <div class="filter-range">
      <End side="from" {...{ field, onEnd }} text={range.from ?? ''} />
      <End side="to" {...{ field, onEnd }} text={range.to ?? ''} />
    </div>
  );
}

type EndProps = Pick<RangeFieldsProps, 'field' | 'onEnd'> & { side: 'from' | 'to'; text: string };

function End({ field, side, text, onEnd }: EndProps) {
  const { narrow } = useWords();
  const id = useId();
  const example = exampleOf(field) ?? '';
  const isWrong = text !== '' && rankOf(field, text) === undefined;
  return (
    <div>
      <label for={id}>{narrow[side]}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        placeholder={example}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        value={text}
        onChange={(event) => onEnd({ side, text: event.currentTarget.value })}
      />
      <p id={`${id}-hint`} class={isWrong ? 'danger' : 'quiet'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? narrow.unreadable(example) : narrow.like(example)}
      </p>
    </div>
  );
}
