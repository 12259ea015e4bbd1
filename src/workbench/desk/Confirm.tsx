import { useState } from 'preact/hooks';
import type { Decision } from '../../core/decision.ts';
import type { ProposalReview } from '../../moderate/review.ts';
import type { Words } from './words.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
import { SignIn } from '../token/SignIn.tsx';
import type { TokenEntry } from '../token/use-token.ts';
import { DecidedChanges } from './DecidedChanges.tsx';
import { partsOf, type DecidedParts } from './decided-parts.ts';
import { thanksFor } from './thanks.ts';

interface ConfirmProps {
  decisions: readonly Decision[];
  reviews: readonly ProposalReview[];
  /** Why the last try failed. */
  problem: string | undefined;
  entry: TokenEntry;
  onConfirm(token: string, decisions: readonly Decision[]): void;
  onBack(): void;
}

/** What is about to be written and said, once more and whole; one press carries it out. */
export function Confirm({ decisions, reviews, problem, entry, onConfirm, onBack }: ConfirmProps) {
  const words = useWords();
  const { decide } = words.desk;
  const [said, setSaid] = useState(() => decisions[0]?.words || thanksOf(reviews));
  const parts = pair(decisions, reviews);
  const accepted = parts.reduce((sum, part) => sum + countAccepted(part), 0);
  const refused = parts.reduce((sum, part) => sum + part.refused.length, 0);
  const submit = async () => {
    const token = await entry.take();
    if (token === undefined) return;
    onConfirm(
      token,
      decisions.map((decision) => ({ ...decision, words: said })),
    );
  };
  return (
    <form
      noValidate
      class="column"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1>{decide.title}</h1>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p class="lead">
        {titleOf(reviews, words)} · {reviews[0]?.proposal.repository}
      </p>
      <Closed reviews={reviews} />
      <DecidedChanges parts={parts} />
      <label for="words">{decide.words}</label>
      <textarea
        id="words"
        value={said}
        maxLength={5_000}
        aria-describedby="words-hint"
        onInput={(event) => setSaid(event.currentTarget.value)}
      />
      <p id="words-hint" class="quiet">
        {decide.wordsHint}
      </p>
      <section aria-labelledby="public">
        <h2 id="public">{decide.public}</h2>
        <ul>
          {decide.publicList(entry.place.host).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <SignIn entry={entry} />
      <div class="closing">
        <Button kind="primary" icon="check" type="submit" disabled={accepted + refused === 0}>
          {accepted + refused > 0 ? words.proposal.confirm(accepted, refused) : words.proposal.acceptAll(0)}
        </Button>
        <Button icon="back" onClick={onBack}>
          {decide.back}
        </Button>
      </div>
    </form>
  );
}

/** That somebody decided already. Who was interrupted may confirm all the same: nothing is done twice. */
function Closed({ reviews }: { reviews: readonly ProposalReview[] }) {
  const words = useWords();
  const states = new Set(reviews.map(({ proposal }) => proposal.state));
  return (
    <>
      {states.has('merged') && <Notice kind="info">{words.proposal.state.merged}</Notice>}
      {states.has('closed') && <Notice kind="info">{words.proposal.state.closed}</Notice>}
    </>
  );
}

/** Which proposal it is, or how many. */
function titleOf(reviews: readonly ProposalReview[], { desk, proposal: words }: Words): string {
  const [first, ...others] = reviews;
  if (!first || others.length > 0) return desk.inbox.proposals(reviews.length);
  return words.by(first.proposal.number, first.proposal.author?.login ?? words.nobody);
}

/** The thanks of the first publisher who has any. */
function thanksOf(reviews: readonly ProposalReview[]): string {
  return reviews.map(thanksFor).find((thanks) => thanks !== '') ?? '';
}

function pair(decisions: readonly Decision[], reviews: readonly ProposalReview[]): DecidedParts[] {
  return reviews.flatMap((review) => {
    const decision = decisions.find(({ number }) => number === review.proposal.number);
    return decision ? [partsOf(decision, review)] : [];
  });
}

function countAccepted({ accepted }: DecidedParts): number {
  return accepted.reduce((sum, { changes }) => sum + changes.length, 0);
}
