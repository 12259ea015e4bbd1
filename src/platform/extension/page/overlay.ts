import type { Job } from '../../../core/job.ts';
import { ALIVE_WITHIN_MS, isBlockedByTopLayer, openOverlayFrame, type OverlayFrame } from './overlay-frame.ts';

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

/** How often an open overlay looks whether its extension is still there. */
const ORPHAN_CHECK_MS = 2_000;

/**
 * Returns the page's overlay. Whatever keeps a workbench from living on this page (its sandbox, its
 * embedder policy, a modal dialog, a rewritten document), the same job is opened in a tab instead.
 */
export function createOverlay(document: Document, options: OverlayOptions): Overlay {
  let shown: { frame: OverlayFrame; ticket: string; rescue: number; patrol: number } | undefined;

  function close(): void {
    if (!shown) return;
    clearTimeout(shown.rescue);
    clearInterval(shown.patrol);
    shown.frame.remove();
    shown = undefined;
  }

  function openTab(job: Job): void {
    close();
    options.openTab(job);
  }

  async function open(job: Job): Promise<void> {
    close();
    if (isBlockedByTopLayer(document)) return openTab(job);
    const ticket = await options.keep(job);
    const frame = openOverlayFrame(document, {
      address: options.addressOf(ticket),
      title: options.title(),
      onLost: () => openTab(job),
    });
    const rescue = window.setTimeout(() => openTab(job), ALIVE_WITHIN_MS);
    shown = { frame, ticket, rescue, patrol: window.setInterval(patrol, ORPHAN_CHECK_MS) };
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
      if (shown?.ticket === ticket) clearTimeout(shown.rescue);
    },
  };
}
