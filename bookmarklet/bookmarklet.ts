import { sitePage } from '../src/platform/web/page/site-address.ts';
import { startBookmarklet } from './start.ts';
import { bookmarkletWords } from './words.ts';

/** Written in by `bookmarkletAddress`. */
declare const EMENDATA_SITE: string;

/** Where the page keeps what the first press started, so that a second press brings that back. */
const STARTED = 'emendataBookmarklet';

/** The press of the bookmarklet that lives in this page already, else of a new one. */
function currentPress(): () => unknown {
  const started: unknown = Reflect.get(window, STARTED);
  if (typeof started === 'function') return () => Reflect.apply(started, undefined, []);
  const press = startBookmarklet(document, window, EMENDATA_SITE);
  Reflect.set(window, STARTED, press);
  return press;
}

try {
  currentPress()();
} catch (cause) {
  /* A drawing or a feed holds no panel, and a page can put names of its own in place of the browser's. The address is still of use. */
  window.prompt(bookmarkletWords(navigator.languages).words.cannot, sitePage(EMENDATA_SITE, 'open.html'));
  throw cause;
}
