import { startBookmarklet } from './start.ts';

/** Written in by `bookmarkletAddress`. */
declare const EMENDATA_SITE: string;

/** Where the page keeps what the first press started, so that a second press brings that back. */
const STARTED = 'emendataBookmarklet';

const started: unknown = Reflect.get(window, STARTED);
const press = typeof started === 'function' ? started : startBookmarklet(document, window, EMENDATA_SITE);
Reflect.set(window, STARTED, press);
Reflect.apply(press, undefined, []);
