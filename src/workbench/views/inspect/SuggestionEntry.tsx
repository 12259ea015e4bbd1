import { useState } from 'preact/hooks';
import type { Suggestion } from '../../../core/table/errors/suggestion.ts';
import { BeforeAfter } from '../../components/BeforeAfter.tsx';
import { Button } from '../../components/Button.tsx';
import { Value } from '../../components/Value.tsx';
import type { ViewProps } from '../view.ts';
import { openRecords } from './open-suggestions.ts';
import { refusalOfColumn } from './refusal-of-column.ts';
import { whyText } from './why-text.ts';
import { useWords } from './words.ts';

/** Longer values would be no name of a button. */
const LONGEST = 60;

interface SuggestionEntryProps extends ViewProps {
  suggestion: Suggestion;
  isFirst: boolean;
  /** The value that is right; undefined to delete the records. */
  onCorrect(value: string | undefined): void;
  onDismiss(): void;
}

/** One likely error: where it is, what it is, what it should be and why. */
export function SuggestionEntry(props: SuggestionEntryProps) {
  const { suggestion, session, isFirst, onCorrect, onDismiss } = props;
  const { inspect, common } = useWords();
  const { column, current, proposed, kind } = suggestion;
  const name = column === undefined ? '' : (session.document.columns[column] ?? '');
  const refused = refusalOfColumn(column, session, common);
  const short = current.length > LONGEST ? `${current.slice(0, LONGEST)}…` : current;
  const canAct = proposed !== undefined || kind === 'repeated-record';
  /* What is missing in several records is not the same in all of them. */
  const canWrite = !canAct && column !== undefined && (kind !== 'empty' || suggestion.count === 1);
  return (
    <li class="inspect-suggestion">
      <SuggestionText {...props} name={name} />
      {canWrite && refused === undefined && <RightValue {...props} name={name} />}
      <div class="actions">
        {canAct && (
          <Button
            kind={isFirst ? 'primary' : 'plain'}
            disabled={refused !== undefined}
            hint={refused}
            {...(proposed === undefined ? {} : { name: inspect.correctOf(short, name) })}
            onClick={() => onCorrect(proposed)}
          >
            {proposed === undefined ? inspect.remove : inspect.correct}
          </Button>
        )}
        <Button kind="quiet" name={inspect.notAnErrorOf(short)} onClick={onDismiss}>
          {inspect.notAnError}
        </Button>
      </div>
    </li>
  );
}

/** What is there, what it should be, and why. */
function SuggestionText(props: SuggestionEntryProps & { name: string }) {
  const { suggestion, name } = props;
  const { current, proposed, beside } = suggestion;
  const words = useWords();
  return (
    <div class="inspect-suggestion-text">
      <p>
        {name !== '' && (
          <>
            <b>
              <bdi>{name}</bdi>
            </b>
            {' · '}
          </>
        )}
        <Where {...props} />
      </p>
      {proposed === undefined ? (
        <OddValue text={current} />
      ) : (
        <BeforeAfter before={current} after={proposed} />
      )}
      {beside && <BeforeAfter before={beside.current} after={beside.proposed} />}
      <p class="quiet">{whyText(suggestion, words)}</p>
    </div>
  );
}

function OddValue({ text }: { text: string }) {
  return (
    <p class="change-text">
      <Value text={text} />
    </p>
  );
}

/** Where nobody can tell the right value, the person may. */
function RightValue({ name, onCorrect, suggestion }: SuggestionEntryProps & { name: string }) {
  const { inspect } = useWords();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="field-row inspect-right"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && typed !== suggestion.current) onCorrect(typed);
      }}
    >
      <input
        aria-label={inspect.rightValue(name)}
        placeholder={inspect.rightValue(name)}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" disabled={typed === '' || typed === suggestion.current}>
        {inspect.correct}
      </Button>
    </form>
  );
}

/** The records that have it, as a way to them. */
function Where({
  suggestion,
  session,
  onAt,
  onView,
  onFilter,
  say,
  name,
}: SuggestionEntryProps & { name: string }) {
  const { inspect } = useWords();
  const { column, count, current } = suggestion;
  const open = openRecords(suggestion, session);
  const [first = 0] = open;
  const total = count > suggestion.records.length ? count : open.length;
  const show = () => {
    if (total > 1 && column !== undefined) {
      onFilter({ facets: [{ column: name, values: [current], mode: 'or' }], ranges: [] });
      onView('table');
      return say(inspect.filtered(total));
    }
    onAt({ record: first, column: column ?? 0 });
    onView('table');
    say(inspect.at(first + 1, name));
  };
  return (
    <button type="button" class="link" onClick={show}>
      {total > 1 ? inspect.inRecords(total) : inspect.inRecord(first + 1)}
    </button>
  );
}
