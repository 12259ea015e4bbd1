import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../src/detect/detect.ts';
import { startCounter } from '../src/platform/extension/page/counter.ts';

export default defineUnlistedScript(() => {
  startCounter(document, () => detect(document, location.href).findings);
});
