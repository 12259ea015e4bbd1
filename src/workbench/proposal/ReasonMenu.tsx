import { useEffect, useRef } from 'preact/hooks';
import { refusalReasonSchema, type RefusalReason } from '../../core/decision.ts';
import { useWords } from '../context.ts';

interface ReasonMenuProps {
  title: string;
  onReason(reason: RefusalReason): void;
  onCancel(): void;
}

const REASONS = refusalReasonSchema.options;

/** Why a change is refused: one tap, one digit, or arrows and Enter; Escape leaves it open. */
export function ReasonMenu({ title, onReason, onCancel }: ReasonMenuProps) {
  const { proposal } = useWords();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const reason = REASONS[Number(event.key) - 1];
    const step = STEPS[event.key];
    if (event.key === 'Escape') onCancel();
    else if (reason) onReason(reason);
    else if (step !== undefined) moveFocus(menu.current, step);
    else if (!LEFT_ALONE.has(event.key)) return;
    event.stopPropagation();
    if (!LEFT_ALONE.has(event.key)) event.preventDefault();
  };
  return (
    <div class="reasons" role="group" aria-label={proposal.why(title)} ref={menu} onKeyDown={onKeyDown}>
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
/** Keys that work the buttons themselves; the list around must not take them. */
const LEFT_ALONE = new Set(['Enter', ' ', 'a', 'r', 'u', 'j', 'k', 'A']);

function moveFocus(menu: HTMLElement | null, step: number): void {
  const buttons = [...(menu?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
