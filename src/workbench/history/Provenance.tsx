import { Fragment } from 'preact';
import type { ForgeSource } from '../../core/source.ts';
import { provenanceOf } from '../../history/provenance.ts';
import type { Version } from '../../history/version.ts';
import { useWords } from './words.ts';
import { useDate } from '../contributions/use-date.ts';
import { WebLink } from '../proposal/WebLink.tsx';
import { listOf, nameOf, proposalUrl } from './texts.ts';

/** Proposals and patches named for one version. */
const NUMBERS = 10;

/** Where a version can be looked at, the proposal it came in, and who accepted it. */
export function Provenance({ version, source }: { version: Version; source: ForgeSource }) {
  const { history } = useWords();
  const date = useDate()(version.commit.date);
  const { proposals, patches, reviewers } = provenanceOf(version);
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
      {reviewers.length > 0 && (
        <>
          {' · '}
          <bdi>{history.reviewed(listOf(reviewers.map(nameOf)))}</bdi>
        </>
      )}
    </p>
  );
}
