import { useLayoutEffect, useRef } from 'preact/hooks';
import { ERROR_KINDS } from '../../../core/table/errors/suggestion.ts';
import { Button } from '../../components/Button.tsx';
import type { Inspection } from './inspection.ts';
import type { ViewProps } from '../view.ts';
import { isDismissed, isOpen, showDismissed } from './open-suggestions.ts';
import { SuggestionGroup } from './SuggestionGroup.tsx';
import { useWords } from './words.ts';

interface LikelyErrorsProps extends ViewProps {
  inspection: Inspection;
  /** Something was marked as no error, or not any more. */
  onMarked(): void;
}

/** Likely errors that are still there, the surest kinds first, to confirm or to put aside. */
export function LikelyErrors({ inspection, onMarked, ...props }: LikelyErrorsProps) {
  const { inspect } = useWords();
  const { session } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasActed = useRef(false);
  useLayoutEffect(() => {
    /* Who corrected the last one of a kind goes on from the top: the keyboard does not lose its place. */
    if (wasActed.current && document.activeElement === document.body) heading.current?.focus();
    wasActed.current = false;
  });
  const { suggestions, left } = inspection.errors;
  const there = suggestions.filter((each) => isOpen(each, session));
  const open = there.filter((each) => !isDismissed(each, session));
  const groups = ERROR_KINDS.map((kind) => ({ kind, own: open.filter((each) => each.kind === kind) }));
  const hidden = there.length - open.length;
  const first = open.find(({ proposed }) => proposed !== undefined) ?? open[0];
  return (
    <section class="inspect-part" aria-labelledby="inspect-errors">
      <h2 id="inspect-errors" ref={heading} tabIndex={-1}>
        {inspect.errors.title}
      </h2>
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
          onMarked={onMarked}
          onActed={() => (wasActed.current = true)}
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
              onMarked();
            }}
          >
            {inspect.errors.showHidden}
          </Button>
        </p>
      )}
    </section>
  );
}
