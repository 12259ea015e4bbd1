import { browser } from 'wxt/browser';
import { listen } from '../../page/listen.ts';

/** A menu is used within this time of being opened. */
const RECENT_MS = 60_000;

/** What the person's menu was opened on. */
export interface MenuTarget {
  /** The element, as far as the browser or this script knows; `named` is Firefox's number for it. */
  find(named: number | undefined): Element | undefined;
}

/** Remembers on what the person opens their menu: Chromium tells nobody afterwards. Firefox does, by a number. */
export function watchMenu(document: Document): MenuTarget {
  let last: { element: Element; at: number } | undefined;
  const remember = (event: Event) => {
    const [element] = event.composedPath();
    if (event.isTrusted && element instanceof Element) last = { element, at: performance.now() };
  };
  listen(document, 'contextmenu', remember);
  return {
    find(named) {
      const told = named === undefined ? undefined : elementNamed(named);
      if (told) return told;
      return last && performance.now() - last.at < RECENT_MS ? last.element : undefined;
    },
  };
}

/** Firefox alone has `menus.getTargetElement`, which no type of ours knows. */
function elementNamed(named: number): Element | undefined {
  const menus: unknown = Reflect.get(browser, 'menus');
  if (typeof menus !== 'object' || menus === null) return undefined;
  const get: unknown = Reflect.get(menus, 'getTargetElement');
  const element: unknown = typeof get === 'function' ? Reflect.apply(get, menus, [named]) : undefined;
  return element instanceof Element ? element : undefined;
}
