import { useState } from 'preact/hooks';
import { refusalReasonSchema } from '../../../core/decision.ts';
import type { InboxEntry } from '../../../moderate/inbox.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../words.ts';
import type { Batch } from './batch.ts';

interface BatchBarProps {
  /** The entries that are ticked. */
  entries: readonly InboxEntry[];
  onBatch(verdict: Batch['verdict']): void;
}

/** What can be done with all that is ticked. Nothing is done before it was shown and confirmed. */
export function BatchBar({ entries, onBatch }: BatchBarProps) {
  const { desk, proposal } = useWords();
  const { inbox } = desk;
  const [isRefusing, setIsRefusing] = useState(false);
  const repositories = new Set(entries.map(({ summary }) => summary.repository));
  if (repositories.size > 1) {
    return (
      <div class="closing">
        <p role="status">{inbox.oneRepository}</p>
      </div>
    );
  }
  return (
    <div class="closing">
      <Button kind="primary" icon="check" onClick={() => onBatch('accepted')}>
        {inbox.acceptThese(entries.length)}
      </Button>
      {isRefusing ? (
        <div class="reasons" role="group" aria-label={inbox.refuseThese(entries.length)}>
          {refusalReasonSchema.options.map((reason) => (
            <Button key={reason} onClick={() => onBatch(reason)}>
              {proposal.reason[reason]}
            </Button>
          ))}
          <Button kind="quiet" onClick={() => setIsRefusing(false)}>
            {proposal.leaveOpen}
          </Button>
        </div>
      ) : (
        <Button icon="close" onClick={() => setIsRefusing(true)}>
          {inbox.refuseThese(entries.length)}
        </Button>
      )}
    </div>
  );
}
