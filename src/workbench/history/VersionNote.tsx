import type { ForgeSource } from '../../core/source.ts';
import type { Version } from '../../history/version.ts';
import { useWords } from './words.ts';
import { useDate } from '../contributions/use-date.ts';
import { Provenance } from './Provenance.tsx';

/** Characters of a message that are shown: a screen is no place for a book. */
const REASON = 10_000;

/** When and why a version was made, and where to look it up. */
export function VersionNote({ version, source }: { version: Version; source: ForgeSource }) {
  const { history } = useWords();
  const toText = useDate();
  return (
    <>
      <p class="quiet">
        {toText(version.commit.date)} · <bdi>{version.facts.subject || history.noMessage}</bdi>
      </p>
      <Provenance version={version} source={source} />
      <Reason version={version} />
    </>
  );
}

/** What a message says below its first line, to be unfolded. */
export function Reason({ version: { facts } }: { version: Version }) {
  const { history } = useWords();
  if (facts.reason === '') return null;
  return (
    <details>
      <summary>{history.why}</summary>
      <p class="message">
        <bdi>{facts.reason.slice(0, REASON)}</bdi>
        {facts.reason.length > REASON && ' …'}
      </p>
    </details>
  );
}
