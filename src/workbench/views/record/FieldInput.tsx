import { useRef, useState } from 'preact/hooks';
import type { Field } from '../../../core/schema/table-schema.ts';
import { formatBoolean } from '../../../core/schema/values/boolean.ts';
import { textareaToValue } from '../../grid/line-breaks.ts';
import { useFocus } from '../../send/use-focus.ts';
import { useWords } from './words.ts';

/** What holds for every kind of input. */
interface InputAttributes {
  'aria-label': string;
  'aria-describedby': string;
  'aria-invalid': boolean;
  onKeyDown(event: KeyboardEvent): void;
}

interface FieldInputProps {
  field: Field;
  value: string;
  attributes: InputAttributes;
  onInput(text: string): void;
}

/** Longer values, and those with several lines, need room. */
const ONE_LINE = 60;

/** What a value is typed or chosen in; it takes the keyboard when it appears. */
export function FieldInput({ field, value, attributes, onInput }: FieldInputProps) {
  const choices = choicesOf(field, useWords().record);
  /* As it was at first: another field under the hands would lose the keyboard. */
  const [isLong] = useState(isLongText(field, value));
  if (choices) return <Choice {...{ choices, value, attributes, onInput }} />;
  return isLong ? (
    <LongText {...{ value, attributes, onInput }} />
  ) : (
    <Line {...{ field, value, attributes, onInput }} />
  );
}

function isLongText({ shownAs }: Field, value: string): boolean {
  return shownAs === 'long-text' || value.length > ONE_LINE || /[\r\n]/.test(value);
}

interface ChoiceOption {
  value: string;
  label: string;
}

/** The values to choose from; undefined where others may be right, too. */
function choicesOf(field: Field, { yes, no }: { yes: string; no: string }): ChoiceOption[] | undefined {
  if (field.type === 'boolean') {
    return [
      { value: formatBoolean(true, field), label: yes },
      { value: formatBoolean(false, field), label: no },
    ];
  }
  const { categories = [], allowsNew, type } = field;
  return categories.length === 0 || allowsNew === true || type === 'list' ? undefined : [...categories];
}

type InputProps = Omit<FieldInputProps, 'field'>;

function Choice({ choices, value, attributes, onInput }: InputProps & { choices: readonly ChoiceOption[] }) {
  const { record } = useWords();
  const select = useFocus<HTMLSelectElement>();
  const isKnown = value === '' || choices.some((choice) => choice.value === value);
  return (
    <select
      {...attributes}
      ref={select}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    >
      {!isKnown && <option value={value}>{value}</option>}
      <option value="">{record.noChoice}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** A textarea has line breaks of its own; the value keeps those of the file. */
function LongText({ value, attributes, onInput }: InputProps) {
  const before = useRef(value);
  const area = useFocus<HTMLTextAreaElement>();
  return (
    <textarea
      {...attributes}
      ref={area}
      rows={5}
      value={value}
      onInput={(event) => onInput(textareaToValue(event.currentTarget.value, before.current))}
    />
  );
}

function Line({ field, value, attributes, onInput }: FieldInputProps) {
  const input = useFocus<HTMLInputElement>();
  return (
    <input
      {...attributes}
      ref={input}
      type="text"
      inputMode={keyboardOf(field)}
      autocomplete="off"
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}

/** The keys that a telephone shows; those for numbers lack the minus on some. */
function keyboardOf({ shownAs }: Field): 'tel' | 'email' | 'url' | 'text' {
  if (shownAs === 'phone') return 'tel';
  if (shownAs === 'email') return 'email';
  return shownAs === 'link' || shownAs === 'image' ? 'url' : 'text';
}
