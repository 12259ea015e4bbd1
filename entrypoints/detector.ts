import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../src/detect/detect.ts';
import { hostOf } from '../src/locate/host-of.ts';
import { wordsFor } from '../src/i18n/words.ts';
import { startPageScript } from '../src/platform/extension/page/page-script.ts';

/** The popup injects this file at every opening; only the first one starts. */
const started = globalThis as { emendataStarted?: boolean };

export default defineUnlistedScript(() => {
  if (started.emendataStarted) return;
  started.emendataStarted = true;
  const { words } = wordsFor(navigator.languages);
  startPageScript(document, {
    detect: () => detect(document, location.href),
    words: {
      overlay: words.overlay.title,
      updated: words.overlay.updated,
      marker: (finding) => words.overlay.marker(finding.title, hostOf(finding, { url: location.href })),
    },
  });
});
