import type { Surface } from './surface.ts';

export interface LaunchOptions {
  /** Folder of the unpacked extension to load; none when absent. */
  extension?: string;
  /** Profile folder that outlives the browser; a new one, removed at the end, if not given. */
  profile?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  /** What the person reads, a language tag (Chromium only); British English when absent. */
  language?: string;
}

/**
 * A browser, with the extension if one was given: offline, English, in UTC and without a window.
 *
 * The current tab is the one last opened or asked for; toolbar button, overlay, frames and bookmarklets are those of it.
 */
export interface BrowserHarness {
  readonly name: 'chromium' | 'firefox';
  /** Opens the address in a new current tab and waits until it has loaded. */
  open(url: string): Promise<Surface>;
  /** Opens a page of the extension, such as `options.html`, in a new current tab. */
  openExtensionPage(path: string): Promise<Surface>;
  /** A real click on the toolbar button over the current tab, with all it grants; returns the open popup. */
  clickToolbar(): Promise<Surface>;
  /** The frame of the extension in the current tab, closed shadow root or not; waits for it. */
  overlay(timeout?: number): Promise<Surface>;
  /** The frame of the current tab whose address holds these characters, closed shadow root or not; waits for it. */
  frame(urlPart: string, timeout?: number): Promise<Surface>;
  /** Runs a bookmark's `javascript:` address on the current tab, as choosing the bookmark does. */
  runBookmarklet(address: string): Promise<void>;
  /** The tab whose address holds these characters, made the current one; waits for it. */
  tab(urlPart: string, timeout?: number): Promise<Surface>;
  /** Addresses of all open tabs. */
  tabs(): Promise<string[]>;
  /** The person's yes, given beforehand, to the extension asking for hosts such as `https://example.org/*`. */
  allowHosts(pattern: string): Promise<void>;
  /** Updates the extension in place, as the browser does while pages are open. */
  reloadExtension(): Promise<void>;
  /** The person's own setting that lets no site keep anything, from the next page on. */
  blockStorage(): Promise<void>;
  /** Ends the browser without asking it, as a crash does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}
