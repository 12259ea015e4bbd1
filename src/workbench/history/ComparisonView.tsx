import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Comparison } from '../../history/compare-versions.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { useWords } from './words.ts';
import { problemText } from '../dataset/problem.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { contentText } from './texts.ts';
import type { Comparing } from './use-comparison.ts';
import { useVersionName } from './use-version-name.ts';

/** What two versions say differently. */
export function ComparisonView({ comparing }: { comparing: Comparing | undefined }) {
  const words = useWords();
  const { history } = words;
  const nameOf = useVersionName();
  const heading = useRef<HTMLHeadingElement>(null);
  /* What was asked for stands above where it was asked: the keyboard goes there. */
  useLayoutEffect(() => {
    if (comparing) heading.current?.focus();
  }, [comparing?.before, comparing?.after]);
  if (!comparing) return null;
  const { before, after } = comparing;
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison" ref={heading} tabIndex={-1}>
        <bdi>{history.compared(nameOf(before), nameOf(after))}</bdi>
      </h2>
      {comparing.state === 'reading' && <Progress label={history.comparing} onCancel={comparing.cancel} />}
      {comparing.state === 'failed' && (
        <>
          <Notice kind="problem">{problemText(comparing.problem, words)}</Notice>
          <div class="actions">
            <Button onClick={comparing.retry}>{words.common.retry}</Button>
          </div>
        </>
      )}
      {comparing.state === 'done' && <Result comparison={comparing.comparison} />}
    </section>
  );
}

/** Changes listed before somebody asks for more. */
const SHOWN = 100;

function Result({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const { history } = words;
  const [shown, setShown] = useState(SHOWN);
  if (comparison.kind === 'unlike') return <Notice kind="info">{history.unlike}</Notice>;
  if (comparison.kind === 'absent') return <Notice kind="info">{history.absent}</Notice>;
  if (comparison.kind === 'unreadable') return <Notice kind="info">{contentText(comparison, words)}</Notice>;
  const { changes } = comparison.diff;
  return (
    <>
      <p role="status">{history.differences(changes.length)}</p>
      {changes.length > 0 && <ChangeTable changes={changes.slice(0, shown)} />}
      {changes.length > shown && (
        <div class="actions">
          <Button onClick={() => setShown(shown + SHOWN)}>{history.more(changes.length - shown)}</Button>
        </div>
      )}
    </>
  );
}
