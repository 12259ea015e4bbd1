import { useReducer } from 'preact/hooks';
import { ERROR_KINDS } from '../../../core/table/errors/suggestion.ts';
import { Button } from '../../components/Button.tsx';
import type { Inspection } from './inspection.ts';
import type { InspectProps } from './InspectView.tsx';
import { isDismissed, openRecords, showDismissed } from './open-suggestions.ts';
import { SuggestionGroup } from './SuggestionGroup.tsx';
import { useWords } from './words.ts';

/** Likely errors that are still there, the surest kinds first, to confirm or to put aside. */
export function LikelyErrors(props: InspectProps & { inspection: Inspection }) {
  const { inspect } = useWords();
  const [, again] = useReducer((count: number) => count + 1, 0);
  const { session, inspection } = props;
  const { suggestions, left } = inspection.errors;
  const there = suggestions.filter((each) => openRecords(each, session).length > 0);
  const open = there.filter((each) => !isDismissed(each, session));
  const groups = ERROR_KINDS.map((kind) => ({ kind, own: open.filter((each) => each.kind === kind) }));
  const hidden = there.length - open.length;
  const first = open.find(({ proposed }) => proposed !== undefined) ?? open[0];
  return (
    <section class="inspect-part" aria-labelledby="inspect-errors">
      <h2 id="inspect-errors">{inspect.errors.title}</h2>
      {open.length === 0 ? (
        <p>{suggestions.length === 0 ? inspect.errors.none : inspect.errors.noneLeft}</p>
      ) : (
        <p class="quiet">{inspect.errors.intro}</p>
      )}
      {groups.map(({ kind, own }) => (
        <SuggestionGroup
          key={kind}
          {...props}
          {...{ kind, first }}
          suggestions={own}
          onChanged={() => again(undefined)}
        />
      ))}
      {left > 0 && <p class="quiet">{inspect.errors.left(left)}</p>}
      {hidden > 0 && (
        <p class="quiet inspect-line">
          {inspect.errors.hidden(hidden)}
          <Button
            kind="quiet"
            onClick={() => {
              showDismissed(session);
              again(undefined);
            }}
          >
            {inspect.errors.showHidden}
          </Button>
        </p>
      )}
    </section>
  );
}
