import type { Outcome } from '../../core/patch/outcome.ts';
import { Icon } from '../components/Icon.tsx';
import { useWords } from './words.ts';

/** What would become of a change now, in a word, a colour and a shape. */
export function OutcomeBadge({ status }: { status: Outcome['status'] }) {
  const { outcome } = useWords().proposal;
  const isFine = status === 'applies' || status === 'already';
  return (
    <span class={`badge ${status}`}>
      <Icon name={isFine ? 'check' : 'alert'} />
      {outcome[status]}
    </span>
  );
}
