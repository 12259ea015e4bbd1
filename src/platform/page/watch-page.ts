import { callLater } from './call-later.ts';
import { type Change, createPace } from './pace.ts';
import { listen } from './listen.ts';
import { createPageMutations } from './page-mutations.ts';
import { readNode } from '../../core/read-node.ts';
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
  const mutations = createPageMutations(document, (isData) => {
    const change = whereabouts.change() ?? (isData ? 'part' : undefined);
    if (change) plan(change);
  });
  let isStopped = false;
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
      if (!isStopped) mutations.listen();
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

  const deafen = [
    ...navigationOf(document).map(([target, type]) => listen(target, type, hearNavigation)),
    listen(document, 'visibilitychange', hearVisibility),
  ];
  if (!isHidden()) mutations.listen();
  return {
    stop() {
      isStopped = true;
      for (const stop of deafen) stop();
      rest();
    },
  };
}

/** `pushState` makes no event but where browsers have the Navigation API; elsewhere the page's next mutation tells. */
function navigationOf(document: Document): [EventTarget, string][] {
  const view = readNode(document, 'defaultView');
  if (!view) return [];
  const navigation: unknown = Reflect.get(view, 'navigation');
  return [
    [view, 'popstate'],
    [view, 'hashchange'],
    ...(navigation instanceof EventTarget
      ? [[navigation, 'currententrychange'] satisfies [EventTarget, string]]
      : []),
  ];
}
