import {
  ALIVE_WITHIN_MS,
  isBlockedByTopLayer,
  LOADED_WITHIN_MS,
  openOverlayFrame,
} from '../../page/overlay-frame.ts';
import { watchFrameRefusal } from './frame-refusal.ts';
import { meetSite } from './meet-site.ts';

export interface SiteFrameOptions {
  /** Where the site's page is, with its fragment. */
  address: string;
  /** Names the frame for who cannot see it. */
  title: string;
  /** The site lives in the frame. */
  onAlive(): void;
  /** No frame can live here: the page's policy, its sandbox or its rewriting keep it out. The frame is gone; called at most once. */
  onRefused(): void;
}

/** The hosted site laid over a page. */
export interface SiteFrame {
  remove(): void;
}

/** False where a frame would be dead or out of reach: on a sandboxed page it has no storage, and under a modal dialog nobody can click it. */
export function canHoldSiteFrame(document: Document, view: Window): boolean {
  return view.origin !== 'null' && !isBlockedByTopLayer(document);
}

/**
 * Lays a page of the hosted site over the document, meets it, and takes it away when it asks for that.
 *
 * A frame that the page refuses either says so at once (a policy violation) or loads an empty page that never greets: both end in
 * `onRefused`, so that the same work can be opened elsewhere.
 */
export function openSiteFrame(document: Document, view: Window, options: SiteFrameOptions): SiteFrame {
  const { address, title, onAlive, onRefused } = options;
  const { origin } = new URL(address);
  let state: 'waiting' | 'alive' | 'over' = 'waiting';

  function remove(): void {
    if (state === 'over') return;
    state = 'over';
    view.clearTimeout(rescue);
    unwatch();
    leave();
    frame.remove();
  }
  function refuse(): void {
    if (state === 'over') return;
    remove();
    onRefused();
  }

  const frame = openOverlayFrame(document, {
    address,
    title,
    onLoad() {
      if (state !== 'waiting') return;
      view.clearTimeout(rescue);
      rescue = view.setTimeout(refuse, ALIVE_WITHIN_MS);
    },
    onLost: refuse,
  });
  const unwatch = watchFrameRefusal(document, origin, refuse);
  const leave = meetSite(view, {
    origin,
    speaker: frame.window,
    onMet() {
      state = 'alive';
      view.clearTimeout(rescue);
      unwatch();
      onAlive();
    },
    onClose: remove,
  });
  let rescue = view.setTimeout(refuse, LOADED_WITHIN_MS);
  return { remove };
}
