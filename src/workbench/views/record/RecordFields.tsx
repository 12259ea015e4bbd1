import { fieldOf } from '../../../core/schema/field-of.ts';
import type { Field } from '../../../core/schema/table-schema.ts';
import { attempt } from '../../dataset/attempt.ts';
import type { ViewProps } from '../view.ts';
import { FieldEntry } from './FieldEntry.tsx';
import { fieldState } from './field-state.ts';
import { useWords } from './words.ts';

type RecordFieldsProps = Pick<ViewProps, 'session' | 'schema' | 'at' | 'onAt' | 'edit' | 'say'>;

interface NumberedField {
  column: number;
  field: Field;
}

/** All fields of the record that the person is at; those that the schema hides come when they are asked for. */
export function RecordFields(props: RecordFieldsProps) {
  const { session, schema } = props;
  const { record } = useWords();
  const fields = session.document.columns.map((name, column) => ({
    column,
    field: fieldOf(schema, name) ?? { name, type: 'string' as const },
  }));
  const [hidden, open] = [
    fields.filter(({ field }) => field.hidden),
    fields.filter(({ field }) => !field.hidden),
  ];
  return (
    <>
      <Fields {...props} fields={open} />
      {hidden.length > 0 && (
        <details class="record-hidden">
          <summary>{record.hidden(hidden.length)}</summary>
          <Fields {...props} fields={hidden} />
        </details>
      )}
    </>
  );
}

function Fields({ fields, ...props }: RecordFieldsProps & { fields: readonly NumberedField[] }) {
  return (
    <dl class="record-fields">
      {fields.map(({ column, field }) => (
        <OneField key={`${props.at.record} ${column}`} {...props} column={column} field={field} />
      ))}
    </dl>
  );
}

function OneField({ session, at, onAt, edit, say, column, field }: RecordFieldsProps & NumberedField) {
  const words = useWords();
  const { document } = session;
  const place = { record: at.record, column };
  const label = field.title ?? field.name;
  const state = fieldState(session, place, field, words);
  const keep = (typed: string) => {
    onAt(place);
    const refused = edit(place, typed);
    if (refused === undefined) say(words.record.corrected(label));
    return refused;
  };
  const takeBack = () => {
    const { before } = state;
    if (before === undefined) return;
    const refused = attempt(
      () => session.change((changed) => changed.setCell(place.record, column, before)),
      words,
    );
    say(refused ?? words.record.takenBack(label));
  };
  return (
    <FieldEntry
      field={field}
      value={document.cell(place.record, column)}
      state={state}
      isHere={column === at.column && column > 0}
      onKeep={keep}
      onTakeBack={takeBack}
    />
  );
}
