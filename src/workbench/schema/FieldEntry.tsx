import { useMemo, useState } from 'preact/hooks';
import { checkValue, isMissing } from '../../core/table/validate/check-value.ts';
import type { FieldEvidence } from '../../core/schema/infer/infer-field.ts';
import type { Field } from '../../core/schema/table-schema.ts';
import { fieldFacts } from './field-facts.ts';
import { FieldForm } from './FieldForm.tsx';
import { useWords } from './words.ts';

interface FieldEntryProps {
  column: string;
  field: Field;
  evidence: FieldEvidence | undefined;
  isKey: boolean;
  /** Some values of the column, from all over the file; asked for when the entry is opened. */
  valuesOf(): readonly string[];
  onChange(part: Partial<Field>): void;
}

/** Values against it that are shown. */
const SHOWN = 5;

/** One column: what it holds in a line, and on demand why, and how to correct that. */
export function FieldEntry({ column, field, evidence, isKey, valuesOf, onChange }: FieldEntryProps) {
  const { schema } = useWords();
  const [isOpen, setOpen] = useState(false);
  const facts = fieldFacts(field, { evidence, isKey }, schema);
  return (
    <li>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="field-name">
            <bdi>{column}</bdi>
            {field.title !== undefined && field.title !== column && <span class="quiet"> {field.title}</span>}
          </span>
          <span class="field-facts">{facts.join(' · ')}</span>
        </summary>
        {isOpen && <Opened field={field} valuesOf={valuesOf} onChange={onChange} />}
      </details>
    </li>
  );
}

function Opened({ field, valuesOf, onChange }: Pick<FieldEntryProps, 'field' | 'valuesOf' | 'onChange'>) {
  const { schema } = useWords();
  const values = useMemo(valuesOf, []);
  const said = values.filter((value) => !isMissing(field, value));
  const against = said.filter((value) => checkValue(field, value) !== undefined);
  const shown = [...new Set(against)].slice(0, SHOWN);
  return (
    <div class="field-open">
      <p role="status">
        {said.length === 0 ? schema.noValues : schema.evidence(said.length - against.length, said.length)}{' '}
        {shown.length > 0 && schema.against(shown.join(', '))}
      </p>
      <FieldForm field={field} values={said} onChange={onChange} />
    </div>
  );
}
