import type { Job } from '../../../core/job.ts';
import {
  ALIVE_WITHIN_MS,
  isBlockedByTopLayer,
  LOADED_WITHIN_MS,
  openOverlayFrame,
  type OverlayFrame,
} from '../../page/overlay-frame.ts';

export interface OverlayOptions {
  title(): string;
  /** Leaves the job with the background; returns its ticket. */
  keep(job: Job): Promise<string>;
  addressOf(ticket: string): string;
  openTab(job: Job): void;
  /** True when the extension was updated or removed and this script was left behind. */
  isOrphaned(): boolean;
  onOrphaned(): void;
}

/** The one overlay a page may have. */
export interface Overlay {
  open(job: Job): Promise<void>;
  openTab(job: Job): void;
  close(): void;
  /** The workbench with this ticket has shaken hands. */
  alive(ticket: string): void;
}

interface Shown {
  frame: OverlayFrame;
  ticket: string;
  /** Timer that moves the work to a tab; undefined once the workbench lives. */
  rescue: number | undefined;
  patrol: number;
}

/** How often an open overlay looks whether its extension is still there. */
const ORPHAN_CHECK_MS = 2_000;

/**
 * Returns the page's overlay. Whatever keeps a workbench from living on this page (its sandbox, its
 * embedder policy, a modal dialog, a rewritten document), the same job is opened in a tab instead.
 */
export function createOverlay(document: Document, options: OverlayOptions): Overlay {
  let shown: Shown | undefined;

  function close(): void {
    if (!shown) return;
    clearTimeout(shown.rescue);
    clearInterval(shown.patrol);
    shown.frame.remove();
    shown = undefined;
  }

  function openTab(job: Job): void {
    close();
    if (!options.isOrphaned()) options.openTab(job);
  }

  async function open(job: Job): Promise<void> {
    close();
    if (options.isOrphaned()) return options.onOrphaned();
    if (isBlockedByTopLayer(document)) return openTab(job);
    const ticket = await options.keep(job);
    const rescueIn = (ms: number) => window.setTimeout(() => openTab(job), ms);
    const frame = openOverlayFrame(document, {
      address: options.addressOf(ticket),
      title: options.title(),
      onLoad() {
        if (shown?.ticket !== ticket || shown.rescue === undefined) return;
        clearTimeout(shown.rescue);
        shown.rescue = rescueIn(ALIVE_WITHIN_MS);
      },
      onLost: () => openTab(job),
    });
    const watch = window.setInterval(patrol, ORPHAN_CHECK_MS);
    shown = { frame, ticket, rescue: rescueIn(LOADED_WITHIN_MS), patrol: watch };
  }

  function patrol(): void {
    if (!options.isOrphaned()) return;
    close();
    options.onOrphaned();
  }

  return {
    open,
    openTab,
    close,
    alive(ticket) {
      if (shown?.ticket !== ticket) return;
      clearTimeout(shown.rescue);
      shown.rescue = undefined;
    },
  };
}
