import { useId, useState } from 'preact/hooks';
import type { Field } from '../../../core/schema/table-schema.ts';
import { checkValue } from '../../../core/table/validate/check-value.ts';
import { Button } from '../../components/Button.tsx';
import { cellProblemText } from '../../schema/problem-text.ts';
import { FieldInput } from './FieldInput.tsx';
import { useWords } from './words.ts';

interface FieldEditorProps {
  field: Field;
  label: string;
  value: string;
  /** Keeps what was typed; says why that cannot be. */
  onKeep(typed: string): string | undefined;
  onCancel(): void;
}

/** A field while it is corrected. What does not fit is said while it is typed, and may be kept all the same. */
export function FieldEditor({ field, label, value, onKeep, onCancel }: FieldEditorProps) {
  const words = useWords();
  const { record } = words;
  const [typed, setTyped] = useState(value);
  const [refused, setRefused] = useState<string>();
  const id = useId();
  const problem = typed === value ? undefined : checkValue(field, typed);
  const keep = (event: Event) => {
    event.preventDefault();
    setRefused(onKeep(typed));
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form class="record-editor" onSubmit={keep}>
      <FieldInput
        field={field}
        value={typed}
        attributes={{
          onKeyDown: leave,
          'aria-label': record.correcting(label),
          'aria-describedby': `${id}-doubt ${id}-refusal`,
          'aria-invalid': problem !== undefined || refused !== undefined,
        }}
        onInput={(text) => {
          setTyped(text);
          setRefused(undefined);
        }}
      />
      <p id={`${id}-doubt`} class="record-doubt" role="status">
        {problem && cellProblemText(problem, typed, words.schema)}
      </p>
      <p id={`${id}-refusal`} class="danger" role="alert">
        {refused}
      </p>
      <div class="actions">
        <Button kind="primary" type="submit">
          {record.keep}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {record.cancel}
        </Button>
      </div>
    </form>
  );
}
