import { useState } from 'preact/hooks';
import type { Version } from '../../history/version.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from './words.ts';
import { useVersionName } from './use-version-name.ts';

interface ChooseVersionsProps {
  /** Newest first; two or more. */
  versions: readonly Version[];
  onCompare(before: Version, after: Version): void;
}

/** Any two versions, to be compared. */
export function ChooseVersions({ versions, onCompare }: ChooseVersionsProps) {
  const { history } = useWords();
  const [before, setBefore] = useState<string>();
  const [after, setAfter] = useState<string>();
  const one = versions.find(({ id }) => id === before) ?? versions[1];
  const other = versions.find(({ id }) => id === after) ?? versions[0];
  if (!one || !other) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCompare(one, other);
      }}
    >
      <h2>{history.compare}</h2>
      <div class="fields">
        <Choice label={history.from} versions={versions} chosen={one} onChoose={setBefore} />
        <Choice label={history.to} versions={versions} chosen={other} onChoose={setAfter} />
        <Button type="submit">{history.compareNow}</Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  versions: readonly Version[];
  chosen: Version;
  onChoose(id: string): void;
}

function Choice({ label, versions, chosen, onChoose }: ChoiceProps) {
  const nameOf = useVersionName();
  return (
    <label>
      <span>{label}</span>
      <select value={chosen.id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {nameOf(version)}
          </option>
        ))}
      </select>
    </label>
  );
}
