import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../src/detect/detect.ts';
import { startPageScript } from '../src/platform/extension/page/page-script.ts';

/** The popup injects this file at every opening; only the first one starts. */
const STARTED = 'emendataStarted';

export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, STARTED)) return;
  Reflect.set(globalThis, STARTED, true);
  startPageScript(document, () => detect(document, location.href));
});
