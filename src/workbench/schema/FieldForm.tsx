import { DATE_FORMATS } from '../../core/schema/infer/dates.ts';
import { exampleOf } from '../../core/schema/example-of.ts';
import type { Field, FieldType } from '../../core/schema/table-schema.ts';
import { choicesText, parseChoices } from './choices-text.ts';
import { retyped } from './retyped.ts';
import { useWords } from './words.ts';

interface FieldFormProps {
  field: Field;
  /** Some values of the column. */
  values: readonly string[];
  onChange(part: Partial<Field>): void;
}

/** What people can tell apart and say themselves. */
const CHOSEN: readonly FieldType[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'geopoint',
  'list',
];

/** Corrects what is said of one column. Each answer counts at once. */
export function FieldForm({ field, values, onChange }: FieldFormProps) {
  const { form } = useWords().schema;
  const { constraints } = field;
  const text = (name: 'title' | 'description', label: string) => (
    <label>
      <span>{label}</span>
      <input
        value={field[name] ?? ''}
        onChange={(event) => onChange({ [name]: event.currentTarget.value.trim() || undefined })}
      />
    </label>
  );
  return (
    <div class="field-form">
      <TypeChoice field={field} onChange={(type) => onChange(retyped(field, type, values))} />
      {field.type === 'date' && <FormatChoice field={field} onChange={(format) => onChange({ format })} />}
      {text('title', form.name)}
      {text('description', form.description)}
      {(field.type === 'string' || field.type === 'list') && (
        <ChoicesField field={field} onChange={onChange} />
      )}
      <Tick
        label={form.required}
        checked={constraints?.required === true}
        onChange={(required) =>
          onChange({ constraints: { ...constraints, required: required || undefined } })
        }
      />
    </div>
  );
}

function TypeChoice({ field, onChange }: { field: Field; onChange(type: FieldType): void }) {
  const { form, type } = useWords().schema;
  const types = CHOSEN.includes(field.type) ? CHOSEN : [...CHOSEN, field.type];
  return (
    <label>
      <span>{form.type}</span>
      <select
        value={field.type}
        onChange={(event) => {
          const chosen = types.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {types.map((one) => (
          <option key={one} value={one}>
            {type[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function FormatChoice({ field, onChange }: { field: Field; onChange(format: string | undefined): void }) {
  const { form } = useWords().schema;
  const current = field.format ?? '';
  const formats =
    DATE_FORMATS.includes(current) || current === '' ? DATE_FORMATS : [...DATE_FORMATS, current];
  return (
    <label>
      <span>{form.format}</span>
      <select value={current} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">{form.standard}</option>
        {formats.map((format) => (
          <option key={format} value={format}>
            {exampleOf({ ...field, format })}
          </option>
        ))}
      </select>
    </label>
  );
}

function ChoicesField({ field, onChange }: Pick<FieldFormProps, 'field' | 'onChange'>) {
  const { form } = useWords().schema;
  const change = (typed: string) => {
    const categories = parseChoices(typed, field.categories);
    const isNone = categories.length === 0;
    onChange({ categories: isNone ? undefined : categories, ...(isNone && { allowsNew: undefined }) });
  };
  return (
    <>
      <label>
        <span>{form.choices}</span>
        <span class="quiet">{form.choicesHint}</span>
        <textarea
          rows={4}
          spellcheck={false}
          value={choicesText(field.categories)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </label>
      {field.categories !== undefined && (
        <Tick
          label={form.allowsNew}
          checked={field.allowsNew === true}
          onChange={(allowsNew) => onChange({ allowsNew: allowsNew || undefined })}
        />
      )}
    </>
  );
}

interface TickProps {
  label: string;
  checked: boolean;
  onChange(is: boolean): void;
}

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
