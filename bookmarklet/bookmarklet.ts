import { bookmarklet as en } from '../src/i18n/en/bookmarklet.ts';
import { bookmarklet as es } from '../src/i18n/es/bookmarklet.ts';
import { bookmarklet as fr } from '../src/i18n/fr/bookmarklet.ts';
import type { Locale } from '../src/core/embed/embed-fragment.ts';
import { sitePage } from '../src/platform/web/page/site-address.ts';
import { startBookmarklet } from './start.ts';

/** Written in by `bookmarkletAddress`. */
declare const EMENDATA_SITE: string;
/** Written in by `buildBookmarklet`, which leaves out the words of the other languages. */
declare const EMENDATA_LANG: Locale;

/** Where the page keeps what the first press started, so that a second press brings that back. */
const STARTED = 'emendataBookmarklet';

const lang = EMENDATA_LANG;
const words = EMENDATA_LANG === 'fr' ? fr : EMENDATA_LANG === 'es' ? es : en;

/** The press of the bookmarklet that lives in this page already, else of a new one. */
function currentPress(): () => unknown {
  const started: unknown = Reflect.get(window, STARTED);
  if (typeof started === 'function') return () => Reflect.apply(started, undefined, []);
  const press = startBookmarklet(window, EMENDATA_SITE, { words, lang });
  Reflect.set(window, STARTED, press);
  return press;
}

try {
  currentPress()();
} catch (cause) {
  /* A drawing or a feed holds no panel, and a page can put names of its own in place of the browser's. The address is still of use. */
  window.prompt(words.cannot, sitePage(EMENDATA_SITE, 'open.html'));
  throw cause;
}
