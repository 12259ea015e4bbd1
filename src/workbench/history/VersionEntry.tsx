import { Fragment } from 'preact';
import type { ForgeSource } from '../../core/source.ts';
import type { Version } from '../../history/version.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { useDate } from '../contributions/use-date.ts';
import { WebLink } from '../proposal/WebLink.tsx';
import { changesOf, nameOf, proposalUrl, writersOf } from './texts.ts';

/** Proposals and patches named for one version. */
const NUMBERS = 10;

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
      {facts.reviewers.length > 0 && (
        <p class="quiet">
          <bdi>{history.reviewed(facts.reviewers.map(nameOf).join(', '))}</bdi>
        </p>
      )}
      {facts.reason !== '' && (
        <details>
          <summary>{history.why}</summary>
          <p class="message">
            <bdi>{facts.reason}</bdi>
          </p>
        </details>
      )}
    </li>
  );
}

/** Where a version can be looked at, and the proposal it came in. */
export function Provenance({ version, source }: Pick<VersionEntryProps, 'version' | 'source'>) {
  const { history } = useWords();
  const date = useDate()(version.commit.date);
  const { proposals, patches } = version.facts;
  return (
    <p class="quiet">
      <WebLink address={version.commit.webUrl}>{history.onForge(date)}</WebLink>
      {proposals.slice(0, NUMBERS).map((proposal) => (
        <Fragment key={proposal}>
          {' · '}
          <WebLink address={proposalUrl(source, proposal)}>{history.proposal(proposal)}</WebLink>
        </Fragment>
      ))}
      {patches.slice(0, NUMBERS).map((id) => ` · ${history.patch(id.slice(0, 8))}`)}
    </p>
  );
}
