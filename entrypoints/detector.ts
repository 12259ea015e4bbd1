import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../src/detect/detect.ts';
import { readExcerpt } from '../src/detect/excerpt/read-excerpt.ts';
import { readPage } from '../src/detect/page-reader.ts';
import { findSpot } from '../src/detect/find-spot.ts';
import { findCells } from '../src/detect/tables/find-cells.ts';
import { startPageScript } from '../src/platform/extension/page/page-script.ts';

/** The popup injects this file at every opening; only the first one starts. */
const STARTED = 'emendataStarted';

export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, STARTED)) return;
  Reflect.set(globalThis, STARTED, true);
  startPageScript(document, {
    detect: () => detect(document, location.href),
    excerpt: () => readExcerpt(readPage(document, location.href)),
    findCells: (table, cells) =>
      cells.length === 0 ? new Map() : findCells(table, cells, readPage(document, location.href)),
    findSpot: (element) => findSpot(element, document, location.href),
  });
});
