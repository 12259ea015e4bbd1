import type { Contribution } from '../../core/contribution.ts';
import { originOf } from '../../core/source.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { Answers } from './Answers.tsx';
import { ChangeResults } from './ChangeResults.tsx';
import { Erase } from './Erase.tsx';
import { commitOf, resultsOf, summaryOf } from './results.ts';
import { useDate } from './use-date.ts';

interface SentEntryProps {
  contribution: Contribution;
  /** It has news that the person sees for the first time. */
  isFresh: boolean;
  ports: Ports;
  onErased(): Promise<void>;
}

/** A sent patch: its state, each change with its outcome, what was said, and where to see it. */
export function SentEntry({ contribution, isFresh, ports, onErased }: SentEntryProps) {
  const words = useWords();
  const { title, patch, proposal, state } = contribution;
  const commit = commitOf(contribution);
  const results = resultsOf(contribution);
  const summary = summaryOf(results, state);
  const erase = async () => {
    await ports.contributions.remove(contribution.id);
    await onErased();
  };
  return (
    <li class="change">
      <h3>
        {title} <span class={`tag ${summary}`}>{words.contributions.summary[summary]}</span>{' '}
        {isFresh && <span class="tag fresh">{words.contributions.isNew}</span>}
      </h3>
      <Where contribution={contribution} />
      {state === 'gone' && <Notice kind="info">{words.contributions.goneHint}</Notice>}
      <ChangeResults results={results} />
      <Answers answers={contribution.answers} />
      <div class="actions">
        {commit !== undefined && (
          <a class="button" {...OUTSIDE} href={commitAddress(proposal, commit)}>
            {words.contributions.commit}
          </a>
        )}
        <Button
          name={words.contributions.openNamed(title)}
          onClick={() => void ports.opener.openTab({ source: patch.source })}
        >
          {words.contributions.open}
        </Button>
        <Erase title={title} warning={words.contributions.eraseSure} onErase={erase} />
      </div>
    </li>
  );
}

/** Where it was sent and when, and when the forge was last asked. */
function Where({ contribution }: { contribution: Contribution }) {
  const words = useWords();
  const date = useDate();
  const { proposal, sent, checked } = contribution;
  return (
    <p class="quiet">
      {proposal.host}/{proposal.repository} ·{' '}
      <a {...OUTSIDE} href={proposal.url}>
        {words.contributions.proposal(proposal.number)}
      </a>{' '}
      · {words.contributions.sentOn(date(sent))} ·{' '}
      {checked === undefined ? words.contributions.neverLooked : words.contributions.lookedOn(date(checked))}
    </p>
  );
}

const OUTSIDE = { target: '_blank', rel: 'noopener noreferrer' };

/** Made here: what a person clicks on leads to the host they sent to. */
function commitAddress({ host, repository }: Contribution['proposal'], commit: string): string {
  return `${originOf(host)}/${repository}/commit/${encodeURIComponent(commit)}`;
}
