import { useWords } from './words.ts';
import type { PolicyForm } from './policy-form.ts';

interface RepositoryWishesProps {
  form: PolicyForm;
  onChange(part: Partial<PolicyForm>): void;
}

/** What is wished for all files: who decides, under which licence, in which languages, with which thanks. */
export function RepositoryWishes({ form, onChange }: RepositoryWishesProps) {
  const { wizard } = useWords();
  const field = (name: 'license' | 'moderators' | 'languages', label: string) => (
    <label>
      <span>{label}</span>
      <input
        value={form[name]}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <section aria-labelledby="for-all">
      <h2 id="for-all">{wizard.forAll}</h2>
      {field('license', wizard.license)}
      {field('moderators', wizard.moderators)}
      {field('languages', wizard.languages)}
      <label>
        <span>{wizard.thanks}</span>
        <textarea
          rows={3}
          maxLength={2_000}
          value={form.thanks}
          onInput={(event) => onChange({ thanks: event.currentTarget.value })}
        />
      </label>
    </section>
  );
}
