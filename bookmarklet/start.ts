import type { Job } from '../src/core/job.ts';
import { type Detection, detectWithin, NEAR } from '../src/detect/detect-within.ts';
import { readExcerpt } from '../src/detect/excerpt/read-excerpt.ts';
import { readPage } from '../src/detect/page-reader.ts';
import { createMarkers } from '../src/platform/page/markers.ts';
import { createSiteOpener, type Place } from '../src/platform/web/page/open-site.ts';
import { sitePage } from '../src/platform/web/page/site-address.ts';
import { openSiteWindow } from '../src/platform/web/page/site-window.ts';
import { elsewhere } from './elsewhere.ts';
import { findingsList } from './findings-list.ts';
import { pageJobAddress } from './page-job.ts';
import { createPanel } from './panel.ts';
import { toldHost } from './told-host.ts';
import type { Speech } from './words.ts';

/**
 * Starts the bookmarklet in a page and returns what pressing it does: detect, mark the tables, show the panel. `site` is the address of the
 * hosted site, with a final slash. Nothing is requested before the person opens something.
 */
export function startBookmarklet(view: Window, site: string, { words, lang }: Speech): () => void {
  const { document } = view;
  const panel = createPanel(document, { lang, close: words.close });
  const opener = createSiteOpener(document, view);
  const markers = createMarkers(document, (id) => {
    const finding = found.findings.findings.find((each) => each.id === id);
    if (finding) void open({ finding, told: toldHost(finding, found.findings) }, 'here');
  });
  let found: Detection = { findings: { url: '', title: '', findings: [] }, elements: new Map() };

  async function open(job: Job | undefined, where: 'here' | 'window'): Promise<void> {
    /* What the page says about its data goes along, to be understood on the site. */
    const excerpt = readExcerpt(readPage(document, found.findings.url));
    /* Where a page broke what packing needs, the editor still opens and asks for the file. */
    const address = await pageJobAddress(site, job, { ...found.findings, excerpt }).catch(() =>
      sitePage(site, 'open.html'),
    );
    panel.hide();
    const opening = { address, title: words.frame, onOpened: (place: Place) => tell(place, address) };
    if (where === 'here') opener.openHere(opening);
    else opener.openWindow(opening);
  }

  function tell(place: Place, address: string): void {
    if (place === 'frame') return;
    const content = elsewhere(document, {
      words,
      address,
      isOpened: place === 'window',
      isSandboxed: view.origin === 'null',
      openWindow: () => openSiteWindow(view, address),
      back: showFindings,
    });
    panel.show(content);
  }

  function showFindings(): void {
    const siteHost = new URL(site).host;
    panel.show(
      findingsList(document, found.findings, {
        words,
        siteHost,
        open: (job, where) => void open(job, where),
      }),
    );
  }

  function mark(): void {
    const { findings, url } = found.findings;
    const names = findings.map((each) => [each.id, words.marker(each.title, toldHost(each, { url }))]);
    markers.show(found.elements, Object.fromEntries(names));
  }

  return () => {
    found = detectWithin(document, view.location.href, NEAR);
    mark();
    showFindings();
  };
}
