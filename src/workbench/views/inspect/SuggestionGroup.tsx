import { useRef, useState } from 'preact/hooks';
import type { ErrorKind, Suggestion } from '../../../core/table/errors/suggestion.ts';
import { Button } from '../../components/Button.tsx';
import { attemptAsync } from './attempt-async.ts';
import { correct, type Correction } from './correct.ts';
import type { ViewProps } from '../view.ts';
import { dismiss, suggestionName } from './open-suggestions.ts';
import { SuggestionEntry } from './SuggestionEntry.tsx';
import { refusalOfColumn } from './refusal-of-column.ts';
import { useWords } from './words.ts';

/** Suggestions that are shown before somebody asks for more. */
const SHOWN = 10;

interface SuggestionGroupProps extends ViewProps {
  kind: ErrorKind;
  suggestions: readonly Suggestion[];
  /** Of all kinds, the one whose button is the one to press. */
  first: Suggestion | undefined;
  onMarked(): void;
  /** Something is about to be done about one of them, which takes it away. */
  onActed(): void;
}

/** Likely errors of one kind: each can be confirmed, or all that have a right value together. */
export function SuggestionGroup({
  kind,
  suggestions,
  first,
  onMarked,
  onActed,
  ...props
}: SuggestionGroupProps) {
  const words = useWords();
  const { inspect } = words;
  const [shown, setShown] = useState(SHOWN);
  const heading = useRef<HTMLHeadingElement>(null);
  const { session, say } = props;
  if (suggestions.length === 0) return null;

  const act = () => {
    heading.current?.focus();
    onActed();
  };
  const make = async (corrections: readonly Correction[]) => {
    act();
    const { signal } = new AbortController();
    const done = await attemptAsync(
      () => correct(session, corrections, { note: inspect.note[kind], signal }),
      words.common,
    );
    if (typeof done === 'string') return say(done);
    const { cells, records } = done;
    say(
      cells + records === 0
        ? inspect.gone
        : records > 0
          ? inspect.removed(records)
          : inspect.corrected(cells),
    );
  };
  const ready = suggestions.filter(
    (each) => canCorrect(each) && !refusalOfColumn(each.column, session, words.common),
  );
  const all = ready.flatMap((suggestion) => [{ suggestion, value: suggestion.proposed }]);
  return (
    <section class="inspect-kind" aria-labelledby={`inspect-${kind}`}>
      <div class="inspect-kind-head">
        <h3 id={`inspect-${kind}`} ref={heading} tabIndex={-1}>
          {inspect.kind[kind]} <span class="tag">{words.figures.number(suggestions.length)}</span>
        </h3>
        {ready.length > 1 && (
          <Button onClick={() => void make(all)}>{inspect.correctAll(ready.length)}</Button>
        )}
      </div>
      <ul class="inspect-suggestions">
        {suggestions.slice(0, shown).map((suggestion) => (
          <SuggestionEntry
            key={suggestionName(suggestion, session)}
            {...props}
            suggestion={suggestion}
            isFirst={suggestion === first}
            onCorrect={(value) => void make([{ suggestion, value }])}
            onDismiss={() => {
              act();
              dismiss([suggestion], session);
              say(inspect.dismissed);
              onMarked();
            }}
          />
        ))}
      </ul>
      {suggestions.length > shown && (
        <Button kind="quiet" onClick={() => setShown(shown + 5 * SHOWN)}>
          {inspect.errors.more(suggestions.length - shown)}
        </Button>
      )}
    </section>
  );
}

/** Is it known what would be right? */
function canCorrect({ kind, proposed }: Suggestion): boolean {
  return proposed !== undefined || kind === 'repeated-record';
}
