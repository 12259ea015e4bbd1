import { useMemo } from 'preact/hooks';
import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { isKeyOf } from '../../core/patch/diff/match-by-key.ts';
import { OPERATIONS } from '../../core/policy/policy.ts';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
import { Choices } from './Choices.tsx';
import type { PolicyForm } from './policy-form.ts';

interface FileWishesProps {
  form: PolicyForm;
  path: string;
  document: CsvDocument;
  onChange(part: Partial<PolicyForm>): void;
}

/** What is wished for one file: its key, what stays as it is, what may be proposed. */
export function FileWishes({ form, path, document, onChange }: FileWishesProps) {
  const { wizard, policy } = useWords();
  const columns = document.fileColumns.map((name) => ({ value: name, label: name }));
  const key = form.key.filter((name) => document.columns.includes(name));
  const isUnique = useMemo(() => key.length === 0 || isKeyOf(document, key), [key.join('\n'), document]);
  return (
    <section aria-labelledby="for-file">
      <h2 id="for-file">{wizard.forFile(path)}</h2>
      <Choices
        label={wizard.key}
        hint={wizard.keyHint}
        choices={columns}
        chosen={form.key}
        onChange={(chosen) => onChange({ key: chosen })}
      />
      {!isUnique && <Notice kind="problem">{wizard.keyNotUnique}</Notice>}
      <Choices
        label={wizard.lockedColumns}
        choices={columns}
        chosen={form.locked}
        onChange={(locked) => onChange({ locked })}
      />
      <Choices
        label={wizard.allow}
        choices={OPERATIONS.map((value) => ({ value, label: policy.operation[value] }))}
        chosen={form.allow}
        onChange={(allow) => onChange({ allow })}
      />
    </section>
  );
}
