import type { Contribution } from '../../core/contribution.ts';
import { wordsOf } from '../../moderate/receipt.ts';
import { useWords } from '../context.ts';
import { useDate } from './use-date.ts';

/** What was said under a proposal, as text: Markdown is shown as it was typed. */
export function Answers({ answers }: { answers: Contribution['answers'] }) {
  const words = useWords();
  const date = useDate();
  const said = answers
    .map((answer) => ({ ...answer, text: wordsOf(answer) }))
    .filter(({ text }) => text !== '');
  if (said.length === 0) return null;
  return (
    <div>
      <h4>{words.contributions.answers}</h4>
      {said.map(({ author, isModerator, text, created }, n) => (
        <figure class="answer" key={n}>
          <blockquote class="value">{text}</blockquote>
          <figcaption class="quiet">
            {words.contributions.by(author, date(created))}
            {isModerator && ` (${words.contributions.maintainer})`}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
