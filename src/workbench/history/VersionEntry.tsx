import type { ForgeSource } from '../../core/source.ts';
import type { Version } from '../../history/version.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from './words.ts';
import { useDate } from '../contributions/use-date.ts';
import { Provenance } from './Provenance.tsx';
import { changesOf, writersOf } from './texts.ts';
import { Reason } from './VersionNote.tsx';

interface VersionEntryProps {
  version: Version;
  source: ForgeSource;
  /** Undefined where there is nothing to compare it with. */
  onShowChanges: (() => void) | undefined;
}

/** One version: who made it, when, why, and what changed. */
export function VersionEntry({ version, source, onShowChanges }: VersionEntryProps) {
  const words = useWords();
  const { history } = words;
  const date = useDate()(version.commit.date);
  const { facts, parents } = version;
  return (
    <li class="change">
      <div class="change-head">
        <h3>
          <bdi>{facts.subject || history.noMessage}</bdi>
        </h3>
        {onShowChanges && (
          <Button kind="quiet" name={history.showChangesOf(date)} onClick={onShowChanges}>
            {history.showChanges}
          </Button>
        )}
      </div>
      <p class="quiet">
        {date} <bdi>{history.by(writersOf(version))}</bdi>
        {parents.length > 1 && ` · ${history.merge}`}
      </p>
      {changesOf(version, words).map((text) => (
        <p key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
      <Provenance version={version} source={source} />
      <Reason version={version} />
    </li>
  );
}
