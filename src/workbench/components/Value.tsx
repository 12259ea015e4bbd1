import { useState } from 'preact/hooks';
import { useWords } from '../context.ts';
import { visibleSegments, type Segment } from './visible-segments.ts';

/** Characters of a value that are shown before somebody asks for more, and at most: a screen is no place for a book. */
const SHOWN = 400;
const LONGEST = 20_000;

/** A value with everything in it that nobody would see: spaces at its ends, hidden characters, nothing at all. */
export function Value({ text }: { text: string }) {
  const { review, value } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  if (text === '') return <em class="empty">{review.empty}</em>;
  const shown = text.slice(0, isWhole ? LONGEST : SHOWN);
  const rest = text.length - shown.length;
  return (
    <>
      <bdi class="value">
        {visibleSegments(shown).map((segment, n) => (
          <Piece key={n} {...segment} />
        ))}
      </bdi>
      {rest > 0 && <span class="quiet"> … {value.moreCharacters(rest)} </span>}
      {rest > 0 && !isWhole && (
        <button type="button" class="link" onClick={() => setIsWhole(true)}>
          {value.showMore}
        </button>
      )}
    </>
  );
}

function Piece({ kind, text }: Segment) {
  const { value } = useWords();
  if (kind === 'text') return <>{text}</>;
  if (kind === 'hidden') return <span class="unseen">{text}</span>;
  return (
    <span class="unseen">
      <span aria-hidden="true">{'␣'.repeat(text.length)}</span>
      <span class="visually-hidden">{value.spaces(text.length)}</span>
    </span>
  );
}
