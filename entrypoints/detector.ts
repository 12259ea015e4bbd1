import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../src/detect/detect.ts';
import { startPageScript } from '../src/platform/extension/page/page-script.ts';

/** The popup injects this file at every opening; only the first one starts. */
const started = globalThis as { emendataStarted?: boolean };

export default defineUnlistedScript(() => {
  if (started.emendataStarted) return;
  started.emendataStarted = true;
  startPageScript(document, () => detect(document, location.href));
});
