import type { Words } from './words.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from './words.ts';
import { problemText } from '../dataset/problem.ts';
import type { HistoryReading } from './use-history.ts';

/** How far the history is read, and the ways to stop and to go on. */
export function ReadingState({ history, problem, cancel, readOn }: HistoryReading) {
  const words = useWords();
  const { versions, end } = history;
  if (problem) return <Notice kind="problem">{problemText(problem, words)}</Notice>;
  if (end.kind === 'reading') return <Progress label={words.history.reading} onCancel={cancel} />;
  if (end.kind === 'failed') {
    const { reason, retryAfter } = end;
    return (
      <>
        <Notice kind="problem">
          {words.history.failed(problemText({ kind: 'forge', reason, retryAfter }, words))}
        </Notice>
        <div class="actions">
          <Button onClick={readOn}>{words.common.retry}</Button>
        </div>
      </>
    );
  }
  return (
    <div class="actions">
      <p class="quiet" role="status">
        {versions.length === 0 ? words.history.none : words.history.read(versions.length)}{' '}
        {endText(end.kind, words)}
      </p>
      {end.kind === 'limit' && <Button onClick={readOn}>{words.history.older}</Button>}
      {end.kind === 'cancelled' && <Button onClick={readOn}>{words.history.goOn}</Button>}
    </div>
  );
}

function endText(kind: 'complete' | 'limit' | 'cancelled', { history }: Words): string {
  if (kind === 'complete') return history.complete;
  return kind === 'limit' ? history.limit : history.cancelled;
}
