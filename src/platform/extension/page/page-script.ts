import { browser } from 'wxt/browser';
import type { PageFindings, TableFinding } from '../../../core/finding.ts';
import type { PageCell } from '../../../core/page-cell.ts';
import type { PageSpot } from '../../../core/page-spot.ts';
import type { Job } from '../../../core/job.ts';
import type { PageExcerpt } from '../../../core/page-excerpt.ts';
import {
  ticketSchema,
  toPageSchema,
  type PageCells,
  type PageWords,
  type PointWords,
  type ToBackground,
  type ToPage,
} from '../messages.ts';
import { isOrphaned } from '../orphan.ts';
import { createCellMarks } from '../../page/cell-marks.ts';
import { createMarkers } from '../../page/markers.ts';
import { createPointer } from '../../page/pointer.ts';
import { readNode } from '../../../core/read-node.ts';
import { showNotice } from '../../page/notice.ts';
import { watchMenu } from './menu-target.ts';
import { createOverlay } from './overlay.ts';
import { steadyIds } from './steady-ids.ts';
import { watchPage } from '../../page/watch-page.ts';
import { LAYER } from '../../page/shadow-host.ts';

/** What detection found: for the popup, and the element of each table for its marker. */
export interface Detection {
  findings: PageFindings;
  elements: Map<string, Element>;
}

/** How the page is read. */
export interface PageReading {
  detect(): Detection;
  /** What it says about its data; undefined when it says nothing. */
  excerpt(): PageExcerpt | undefined;
  /** The cells of a table that are certainly these. */
  findCells(table: Element, cells: readonly PageCell[]): Map<Element, PageCell>;
  /** The table around an element, whatever it was taken for, and the cell of it; undefined where there is none. */
  findSpot(element: Element): { finding: TableFinding; spot?: PageSpot } | undefined;
}

/**
 * Lives in the page's isolated world after the person pressed the toolbar button: answers the popup, shows
 * the markers, opens the overlay and moves the work to a tab where the page lets no overlay live.
 */
export function startPageScript(
  document: Document,
  { detect, excerpt, findCells, findSpot }: PageReading,
): void {
  /* What a version of ours before an update left behind cannot be reached any more. */
  const ours = readNode(document, 'querySelectorAll').call(document, LAYER);
  for (const left of ours) left.remove();
  let found: Detection | undefined;
  const seen = () => (found ??= detect());
  const lookAgain = () => (found = found ? steadyIds(found, detect()) : detect());
  let words: PageWords = { overlay: '', updated: '', markers: {}, later: '' };
  let cells: PageCells = {};
  const markers = createMarkers(document, (id) => {
    const finding = seen().findings.findings.find((each) => each.id === id);
    if (finding) start({ finding, told: words.markers[id]?.told ?? '', page: page() }, 'overlay');
  });
  const marks = createCellMarks(document);
  const openSpot = (element: Element) => {
    const spot = findSpot(element);
    if (!spot) return false;
    /* A table that was found already is opened as it was announced. */
    const id = [...seen().elements].find(([, table]) => table.contains(element))?.[0] ?? '';
    const known = seen().findings.findings.find((each) => each.id === id);
    const told = words.markers[id]?.told ?? '';
    start({ ...spot, ...(known && { finding: known }), told, page: page() }, 'overlay');
    return true;
  };
  const pointer = createPointer(document, openSpot);
  const menu = watchMenu(document);
  const pointAt = (element: Element | undefined, said: PointWords) => {
    if (!element || !openSpot(element)) pointer.start(said);
  };
  const overlay = createOverlay(document, {
    title: () => words.overlay,
    keep: async (job) => ticketSchema.parse(await tell({ type: 'keep-job', job })).ticket,
    addressOf: (ticket) => `${browser.runtime.getURL('/workbench.html')}#${ticket}`,
    openTab: (job) => void tell({ type: 'open-tab', job }),
    isOrphaned,
    onOrphaned: () => {
      watch.stop();
      markers.remove();
      marks.remove();
      showNotice(document, words.updated);
    },
  });

  function page(): NonNullable<Job['page']> {
    const { url, title } = seen().findings;
    const said = excerpt();
    return { url, title, ...(said && { excerpt: said }) };
  }

  function start(job: Job, where: 'overlay' | 'tab'): void {
    void (where === 'tab' ? overlay.openTab(job) : overlay.open(job));
  }

  function cellsOn(elements: ReadonlyMap<string, Element>, cells: PageCells): Map<Element, PageCell> {
    const found = [...elements].flatMap(([id, element]) => [...findCells(element, cells[id] ?? [])]);
    return new Map(found);
  }

  function show(): void {
    markers.show(seen().elements, namesOf(seen(), words));
    marks.show(cellsOn(seen().elements, cells));
  }

  function obey(message: ToPage): PageFindings | undefined {
    switch (message.type) {
      case 'detect':
        return { ...lookAgain().findings, excerpt: excerpt() };
      case 'mark':
        words = message.words;
        cells = message.cells;
        show();
        return undefined;
      case 'open':
        start({ finding: message.finding, told: message.told, page: page() }, message.where);
        return undefined;
      case 'point':
        words = { ...words, ...message.words };
        pointAt(message.isMenu ? menu.find(message.target) : undefined, message.words);
        return undefined;
      case 'open-proposal':
        start({ proposal: message.proposal, page: page() }, message.where);
        return undefined;
      case 'close-overlay':
        overlay.close();
        return undefined;
      case 'overlay-alive':
        overlay.alive(message.ticket);
        return undefined;
    }
  }

  /* Until the popup has said what the markers are called there are none to be kept up. */
  const watch = watchPage(document, {
    onChange: () => {
      lookAgain();
      if (words.later !== '') show();
    },
  });

  browser.runtime.onMessage.addListener((raw: unknown, _sender, respond) => {
    const message = toPageSchema.safeParse(raw);
    if (message.success) respond(obey(message.data));
    return false;
  });
}

function namesOf({ findings }: Detection, { markers, later }: PageWords): Record<string, string> {
  return Object.fromEntries(
    findings.findings.map(({ id, title }) => [id, markers[id]?.name ?? later.replace('%', () => title)]),
  );
}

function tell(message: ToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
