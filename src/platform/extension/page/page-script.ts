import { browser } from 'wxt/browser';
import type { PageFindings } from '../../../core/finding.ts';
import type { PageCell } from '../../../core/page-cell.ts';
import type { Job } from '../../../core/job.ts';
import {
  ticketSchema,
  toPageSchema,
  type PageCells,
  type PageWords,
  type ToBackground,
  type ToPage,
} from '../messages.ts';
import { isOrphaned } from '../orphan.ts';
import { createCellMarks } from '../../page/cell-marks.ts';
import { createMarkers } from '../../page/markers.ts';
import { showNotice } from '../../page/notice.ts';
import { createOverlay } from './overlay.ts';
import { LAYER } from '../../page/shadow-host.ts';

/** What detection found: for the popup, and the element of each table for its marker. */
export interface Detection {
  findings: PageFindings;
  elements: Map<string, Element>;
}

/** How the page is read. */
export interface PageReading {
  detect(): Detection;
  /** The cells of a table that are certainly these. */
  findCells(table: Element, cells: readonly PageCell[]): Map<Element, PageCell>;
}

/**
 * Lives in the page's isolated world after the person pressed the toolbar button: answers the popup, shows
 * the markers, opens the overlay and moves the work to a tab where the page lets no overlay live.
 */
export function startPageScript(document: Document, { detect, findCells }: PageReading): void {
  /* What a version of ours before an update left behind cannot be reached any more. */
  for (const left of document.querySelectorAll(LAYER)) left.remove();
  let found = detect();
  let words: PageWords = { overlay: '', updated: '', markers: {} };
  const markers = createMarkers(document, (id) => open(id, 'overlay'));
  const marks = createCellMarks(document);
  const overlay = createOverlay(document, {
    title: () => words.overlay,
    keep: async (job) => ticketSchema.parse(await tell({ type: 'keep-job', job })).ticket,
    addressOf: (ticket) => `${browser.runtime.getURL('/workbench.html')}#${ticket}`,
    openTab: (job) => void tell({ type: 'open-tab', job }),
    isOrphaned,
    onOrphaned: () => {
      markers.remove();
      marks.remove();
      showNotice(document, words.updated);
    },
  });

  function open(id: string, where: 'overlay' | 'tab'): void {
    const finding = found.findings.findings.find((each) => each.id === id);
    if (!finding) return;
    start({ finding, page: pageOf(found) }, where);
  }

  function start(job: Job, where: 'overlay' | 'tab'): void {
    void (where === 'tab' ? overlay.openTab(job) : overlay.open(job));
  }

  function cellsOn(elements: ReadonlyMap<string, Element>, cells: PageCells): Map<Element, PageCell> {
    const found = [...elements].flatMap(([id, element]) => [...findCells(element, cells[id] ?? [])]);
    return new Map(found);
  }

  function obey(message: ToPage): PageFindings | undefined {
    switch (message.type) {
      case 'detect':
        found = detect();
        return found.findings;
      case 'mark':
        words = message.words;
        markers.show(found.elements, words.markers);
        marks.show(cellsOn(found.elements, message.cells));
        return undefined;
      case 'open':
        open(message.findingId, message.where);
        return undefined;
      case 'open-proposal':
        start({ proposal: message.proposal, page: pageOf(found) }, message.where);
        return undefined;
      case 'close-overlay':
        overlay.close();
        return undefined;
      case 'overlay-alive':
        overlay.alive(message.ticket);
        return undefined;
    }
  }

  browser.runtime.onMessage.addListener((raw: unknown, _sender, respond) => {
    const message = toPageSchema.safeParse(raw);
    if (message.success) respond(obey(message.data));
    return false;
  });
}

function pageOf({ findings }: Detection): { url: string; title: string } {
  return { url: findings.url, title: findings.title };
}

function tell(message: ToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
