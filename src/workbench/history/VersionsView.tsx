import { useState } from 'preact/hooks';
import type { ForgeSource } from '../../core/source.ts';
import type { Versions } from '../../forges/versions.ts';
import type { History, Version } from '../../history/version.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from './words.ts';
import { ChooseVersions } from './ChooseVersions.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import { useComparison } from './use-comparison.ts';
import { VersionEntry } from './VersionEntry.tsx';

/** Versions listed before somebody asks for more. */
const SHOWN = 50;

interface VersionsViewProps {
  history: History;
  source: ForgeSource;
  forge: Versions;
}

/** The versions of a file, newest first; any two can be compared. */
export function VersionsView({ history, source, forge }: VersionsViewProps) {
  const words = useWords();
  const { versions } = history;
  const [shown, setShown] = useState(SHOWN);
  const { comparing, compare } = useComparison(forge, source.repository);
  const withBase = (version: Version) => {
    const base = versions.find(({ id }) => id === version.steps[0]?.base);
    return base && (() => compare(base, version));
  };
  return (
    <>
      {versions.length > 1 && <ChooseVersions versions={versions} onCompare={compare} />}
      <ComparisonView comparing={comparing} />
      <section aria-labelledby="versions">
        <h2 id="versions">{words.history.versions}</h2>
        <ol class="changes">
          {versions.slice(0, shown).map((version) => (
            <VersionEntry
              key={version.id}
              version={version}
              source={source}
              onShowChanges={withBase(version)}
            />
          ))}
        </ol>
        {versions.length > shown && (
          <div class="actions">
            <Button onClick={() => setShown(shown + SHOWN)}>
              {words.history.more(versions.length - shown)}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
