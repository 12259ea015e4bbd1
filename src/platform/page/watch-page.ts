import { callLater } from './call-later.ts';
import { type Change, createPace } from './pace.ts';
import { createPageMutations } from './page-mutations.ts';
import { readNode } from './read-node.ts';
import { createWhereabouts } from './whereabouts.ts';

export interface WatchOptions {
  /** The page is to be read again; reads it before it returns, since the next time is put off by what this one took. */
  onChange: () => void;
  /** Milliseconds that only grow. */
  clock?: () => number;
}

/** A watch over one page. */
export interface PageWatch {
  stop(): void;
}

/**
 * Calls `onChange` when data may have come to a page or gone: it renders late, goes to another address without loading, adds rows.
 *
 * The watch keeps to a budget, does nothing while the page is hidden, is deaf between a change and its run, and leaves nothing that
 * a script of the page can see.
 */
export function watchPage(
  document: Document,
  { onChange, clock = () => performance.now() }: WatchOptions,
): PageWatch {
  const pace = createPace();
  const whereabouts = createWhereabouts(document);
  const watching = new AbortController();
  const { signal } = watching;
  const mutations = createPageMutations(document, {
    signal,
    onMutation(isData) {
      const change = whereabouts.change() ?? (isData ? 'part' : undefined);
      if (change) plan(change);
    },
  });
  const isHidden = () => readNode(document, 'hidden');
  let planned: { at: number; callOff: () => void } | undefined;

  function plan(change: Change): void {
    if (isHidden() || (planned && change === 'part')) return;
    const now = clock();
    const at = pace.due(now, change);
    /* A page that never stops going elsewhere is read all the same. */
    if (planned && planned.at <= at) return;
    rest();
    planned = { at, callOff: callLater(run, Math.ceil(at - now)) };
  }

  function rest(): void {
    planned?.callOff();
    planned = undefined;
    mutations.rest();
  }

  function run(): void {
    planned = undefined;
    whereabouts.note();
    const start = clock();
    try {
      onChange();
    } finally {
      if (!signal.aborted) mutations.listen();
      pace.ran(start, clock());
    }
  }

  function hearNavigation(): void {
    const change = whereabouts.change();
    if (change) plan(change);
  }

  /** What happened while it was hidden was not heard: it is read once. */
  function hearVisibility(): void {
    if (isHidden()) rest();
    else plan('part');
  }

  listenForNavigation(readNode(document, 'defaultView'), hearNavigation, signal);
  readNode<Node, 'addEventListener'>(document, 'addEventListener').call(
    document,
    'visibilitychange',
    hearVisibility,
    {
      signal,
    },
  );
  if (!isHidden()) mutations.listen();
  return {
    stop() {
      watching.abort();
      rest();
    },
  };
}

/** `pushState` makes no event but where browsers have the Navigation API; elsewhere the page's next mutation tells. */
function listenForNavigation(view: Window | null, listener: () => void, signal: AbortSignal): void {
  view?.addEventListener('popstate', listener, { signal });
  view?.addEventListener('hashchange', listener, { signal });
  const navigation: unknown = view && Reflect.get(view, 'navigation');
  if (navigation instanceof EventTarget)
    navigation.addEventListener('currententrychange', listener, { signal });
}
