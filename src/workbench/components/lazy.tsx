import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../context.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { Progress } from './Progress.tsx';

/** A component whose code comes when it is first shown, or before when somebody thinks of it. */
export interface LazyComponent<P> extends FunctionComponent<P> {
  preload(): void;
}

/** What a screen gives that can be left. */
interface Leavable {
  onBack?(): void;
}

interface LazyOptions {
  /** True for what stands beside something else: nothing holds its place while it comes, or when it does not come. */
  isAside?: boolean;
}

/**
 * Returns a component that fetches its own code, so that no page waits for a screen it does not show. Code that does not
 * come (the network is down, the site was renewed) is said to be missing, with the ways on; nothing around it is lost.
 */
export function lazy<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  { isAside = false }: LazyOptions = {},
): LazyComponent<P & Leavable> {
  let loaded: FunctionComponent<P> | undefined;
  const fetchCode = async () => {
    loaded ??= await load();
  };

  function Lazy(props: P & Leavable) {
    const [state, setState] = useState<'loading' | 'missing' | 'loaded'>(loaded ? 'loaded' : 'loading');
    const { common } = useWords();
    useEffect(() => {
      if (state === 'loading')
        fetchCode().then(
          () => setState('loaded'),
          () => setState('missing'),
        );
    }, [state]);
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    if (isAside) return null;
    if (state === 'missing') return <Missing onRetry={() => setState('loading')} onBack={props.onBack} />;
    return (
      <div class="column centred">
        <Progress label={common.reading} />
      </div>
    );
  }
  return Object.assign(Lazy, { preload: () => void fetchCode().catch(() => undefined) });
}

function Missing({ onRetry, onBack }: { onRetry(): void; onBack: (() => void) | undefined }) {
  const { common } = useWords();
  return (
    <div class="column">
      <Notice kind="problem">{common.missingPart}</Notice>
      <div class="actions">
        <Button kind="primary" onClick={onRetry}>
          {common.retry}
        </Button>
        {onBack && <Button onClick={onBack}>{common.back}</Button>}
      </div>
    </div>
  );
}
