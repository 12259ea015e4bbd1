import { canHoldSiteFrame, openSiteFrame, type SiteFrame } from './site-frame.ts';
import { openSiteWindow } from './site-window.ts';

/** Where the site came to be: `nowhere` when the browser opened no window either; then the person has to click a link, or carry the address. */
export type Place = 'frame' | 'window' | 'nowhere';

export interface Opening {
  address: string;
  title: string;
  onOpened(place: Place): void;
}

/** The one frame of the hosted site that a page may have, and the windows opened from it. */
export interface SiteOpener {
  /** Over the page, else in a window. Called in the person's click: a window needs it, and a refused frame is known soon after. */
  openHere(opening: Opening): void;
  openWindow(opening: Opening): void;
}

/** Returns what opens the hosted site from a document; each opening ends in one `onOpened`, and again if the page later throws the frame out. */
export function createSiteOpener(document: Document, view: Window): SiteOpener {
  let frame: SiteFrame | undefined;
  function openWindow({ address, onOpened }: Opening): void {
    frame?.remove();
    frame = undefined;
    onOpened(openSiteWindow(view, address) ? 'window' : 'nowhere');
  }
  return {
    openWindow,
    openHere(opening) {
      frame?.remove();
      if (!canHoldSiteFrame(document, view)) return openWindow(opening);
      frame = openSiteFrame(document, view, {
        address: opening.address,
        title: opening.title,
        onAlive: () => opening.onOpened('frame'),
        onRefused: () => openWindow(opening),
      });
    },
  };
}
