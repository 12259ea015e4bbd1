import { refusalReasonSchema } from '../../core/decision.ts';
import type { Judging } from './use-judging.ts';

/**
 * Does what a key means in the list of changes; true when it meant something. Single letters work only while the list
 * has the keyboard (WCAG 2.1.4), and never in a field.
 */
export function pressKey(event: KeyboardEvent, judging: Judging): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return false;
  const reason = refusalReasonSchema.options[Number(event.key) - 1];
  if (judging.asking !== undefined && reason !== undefined) {
    judging.judge(judging.asking, reason);
    return true;
  }
  const action = ACTIONS[event.key];
  action?.(judging);
  return action !== undefined;
}

const ACTIONS: Readonly<Record<string, (judging: Judging) => void>> = {
  j: (judging) => judging.go(judging.current + 1),
  k: (judging) => judging.go(judging.current - 1),
  ArrowDown: (judging) => judging.go(judging.current + 1),
  ArrowUp: (judging) => judging.go(judging.current - 1),
  Home: (judging) => judging.go(0),
  End: (judging) => judging.go(judging.entries.length - 1),
  a: (judging) => judging.judge(judging.current, 'accepted'),
  r: (judging) => judging.ask(judging.current),
  u: (judging) => judging.judge(judging.current, undefined),
  A: (judging) => judging.acceptRest(),
};

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
