import { openWindow } from '../open-window.ts';
import { meetSite } from './meet-site.ts';

/**
 * Opens a page of the hosted site in a window of its own and meets it there; false when the browser opens none, which it does only for a
 * person's click that is fresh. A site or a page that cuts the ties between windows (COOP) loses the channel, not the work: that is in the address.
 */
export function openSiteWindow(view: Window, address: string): boolean {
  const opened = openWindow(view, address);
  if (!opened) return false;
  meetSite(view, {
    origin: new URL(address).origin,
    speaker: () => opened,
    onMet: () => undefined,
    onClose: () => opened.close(),
  });
  return true;
}
