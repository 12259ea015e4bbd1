import { useLayoutEffect } from 'preact/hooks';
import { refusalReasonSchema, type RefusalReason } from '../../core/decision.ts';
import { useWords } from './words.ts';
import { useKeys } from './use-keys.ts';

interface ReasonMenuProps {
  title: string;
  onReason(reason: RefusalReason): void;
  onCancel(): void;
}

const REASONS = refusalReasonSchema.options;

/** Why a change is refused: one tap, one digit (which the list hears), or arrows and Enter; Escape leaves it open. */
export function ReasonMenu({ title, onReason, onCancel }: ReasonMenuProps) {
  const { proposal } = useWords();
  const menu = useKeys((event) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') onCancel();
    else if (step !== undefined) moveFocus(menu.current, step);
    return event.key === 'Escape' || step !== undefined;
  });
  useLayoutEffect(() => menu.current?.querySelector('button')?.focus(), []);
  return (
    <div class="reasons" role="group" aria-label={proposal.why(title)} ref={menu}>
      {REASONS.map((reason, n) => (
        <button key={reason} type="button" class="button" onClick={() => onReason(reason)}>
          <span aria-hidden="true" class="digit">
            {n + 1}
          </span>
          <span>{proposal.reason[reason]}</span>
        </button>
      ))}
      <button type="button" class="button quiet" onClick={onCancel}>
        {proposal.leaveOpen}
      </button>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
function moveFocus(menu: HTMLElement | null, step: number): void {
  const buttons = [...(menu?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
