import { useMemo, useRef, useState } from 'preact/hooks';
import { creditsMarkdown } from '../../history/credits-markdown.ts';
import { creditsOf } from '../../history/credits.ts';
import type { History } from '../../history/version.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from './words.ts';
import { ContributorTable } from './ContributorTable.tsx';
import { nameOf } from './texts.ts';

/** Whom the dataset owes what, to be read and to be copied. */
export function CreditsView({ history, dataset }: { history: History; dataset: string }) {
  const words = useWords();
  const { credit } = words.history;
  const credits = useMemo(() => creditsOf(history), [history]);
  const { since, until, accepted, isComplete, contributors, moderators } = credits;
  const markdown = useMemo(() => creditsMarkdown(credits, dataset, credit), [credits, dataset, credit]);
  return (
    <section aria-labelledby="credits">
      <h2 id="credits">{words.history.credits}</h2>
      <p>
        {credit.accepted(accepted)}{' '}
        {since !== undefined && until !== undefined && credit.since(since.slice(0, 10), until.slice(0, 10))}{' '}
        {!isComplete && credit.partial}
      </p>
      <ContributorTable contributors={contributors} caption={credit.contributors} />
      {moderators.length > 0 && (
        <>
          <h3>{credit.moderators}</h3>
          <ul>
            {moderators.map(({ contributor, reviewed }) => (
              <li key={contributor.id}>
                <bdi>{nameOf(contributor)}</bdi>: {credit.reviewed(reviewed)}
              </li>
            ))}
          </ul>
        </>
      )}
      <CopyText text={markdown} />
    </section>
  );
}

/** A text and a button that copies it; where the browser refuses, the text is selected instead. */
function CopyText({ text }: { text: string }) {
  const words = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<'copied' | 'by-hand'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone('copied');
    } catch {
      setDone('by-hand');
      area.current?.select();
    }
  };
  return (
    <>
      <div class="actions">
        <Button onClick={() => void copy()}>{words.history.copy}</Button>
        <p role="status">{done === 'copied' ? words.history.copied : done && words.history.copyByHand}</p>
      </div>
      <label>
        <span>{words.history.markdown}</span>
        <textarea ref={area} class="message" readOnly rows={8} value={text} />
      </label>
    </>
  );
}
