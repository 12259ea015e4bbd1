import type { KeyEvent } from './firefox-keys.ts';

/*
 * What runs inside Firefox with Firefox's own rights. The functions are sent as text: they know nothing but
 * their arguments, Firefox's globals and `actorIn`.
 *
 * Documents are reached through Marionette's window actor rather than its commands: the commands know tabs
 * only, the actor also enters the popup panel and frames in closed shadow roots.
 */

/** A document: the top of a tab or popup, which keeps its browser id as it navigates, or a frame. */
export type Place = { browserId: number } | { contextId: number };

interface Context {
  id: number;
  currentWindowGlobal: {
    documentPrincipal: { isNullPrincipal: boolean };
    documentURI: { spec: string };
    getActor(name: 'MarionetteCommands'): Actor;
  } | null;
  getAllBrowsingContextsInSubtree(): Context[];
}

export interface Actor {
  executeScript<T>(script: string, args: unknown[], options: object): Promise<T>;
  sendKeysToElement(element: unknown, text: string, capabilities: { toJSON(): object }): Promise<void>;
  clickElement(element: unknown, capabilities: { toJSON(): object }): Promise<void>;
  dispatchEvent(name: string, details: { eventData: object }): Promise<void>;
  takeScreenshot(element: null, format: number, full: boolean, scroll: boolean): Promise<string>;
}

interface BrowserElement extends Element {
  browserId: number;
  currentURI: { spec: string };
  browsingContext: Context;
}

interface ExtensionModule {
  ExtensionParent: {
    apiManager: { global: { browserActionFor(extension: object): { triggerAction(window: Window): void } } };
  };
}

interface PlacesModule {
  PlacesUtils: {
    bookmarks: {
      menuGuid: string;
      insert(bookmark: { parentGuid: string; url: string; title: string }): Promise<{ url: URL }>;
    };
  };
}

interface Panel extends Element {
  hidePopup(): void;
}

interface Tab {
  linkedBrowser: BrowserElement;
}

declare const BrowsingContext: {
  get(id: number): Context | null;
  getCurrentTopByBrowserId(id: number): Context | null;
};
declare const ChromeUtils: { importESModule(address: string): ExtensionModule & PlacesModule };
declare function openTrustedLinkIn(url: string, where: 'current', options: object): void;

declare const Services: {
  scriptSecurityManager: { getSystemPrincipal(): object };
  prefs: { setBoolPref(name: string, value: boolean): void; setIntPref(name: string, value: number): void };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const gBrowser: {
  selectedTab: Tab;
  selectedBrowser: BrowserElement;
  tabs: Tab[];
  addTab(url: string, options: object): Tab;
};

/** Opens a tab as the address bar would, so extension pages open too; returns its browser id. */
export function openTab(url: string): number {
  const tab = gBrowser.addTab(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
}

/** Makes the newest tab whose address holds these characters the current one; its browser id or null. */
export function selectTab(urlPart: string): number | null {
  const tab = gBrowser.tabs.toReversed().find((each) => each.linkedBrowser.currentURI.spec.includes(urlPart));
  if (tab === undefined) return null;
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
}

/** Addresses of all tabs. */
export function tabAddresses(): string[] {
  return [...gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec);
}

/** Presses the extension's toolbar button over the current tab, as a mouse does; closes an open popup first. */
export function triggerAction(extensionId: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const open = document.querySelector<BrowserElement>('.webextension-popup-browser');
  open?.closest<Panel>('panel')?.hidePopup();
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** Grants optional permissions without a prompt. */
export function stopAsking(): void {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
}

/** Lets no site keep anything. */
export function refuseStorage(): void {
  const refuseAll = 2;
  Services.prefs.setIntPref('network.cookie.cookieBehavior', refuseAll);
}

/** The browser id of the open popup, or null. */
export function popupId(): number | null {
  const popup = document.querySelector<BrowserElement>('.webextension-popup-browser');
  return popup?.browsingContext?.currentWindowGlobal ? popup.browserId : null;
}

/** The context id of the first frame of the current tab whose address holds these characters, or null; a sandboxed one has no life. */
export function frameId(urlPart: string): number | null {
  const contexts = gBrowser.selectedBrowser.browsingContext.getAllBrowsingContextsInSubtree();
  const frame = contexts.slice(1).find(({ currentWindowGlobal: page }) => {
    return (
      page !== null && !page.documentPrincipal.isNullPrincipal && page.documentURI.spec.includes(urlPart)
    );
  });
  return frame?.id ?? null;
}

/**
 * Keeps an address as a bookmark and chooses it, with the options of the bookmarks menu: that is how Firefox tells a bookmarklet
 * from a link, and where it refuses one that is too long.
 * @see https://searchfox.org/mozilla-central/source/browser/components/places/PlacesUIUtils.sys.mjs
 */
export async function chooseBookmark(address: string): Promise<void> {
  const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs');
  const parentGuid = PlacesUtils.bookmarks.menuGuid;
  const { url } = await PlacesUtils.bookmarks.insert({ parentGuid, url: address, title: 'A bookmarklet' });
  openTrustedLinkIn(url.href, 'current', { allowPopups: true, allowInheritPrincipal: true });
}

/** Marionette's actor in a document; the functions below find it by this name. */
export function actorIn(place: Place): Actor {
  const context =
    'browserId' in place
      ? BrowsingContext.getCurrentTopByBrowserId(place.browserId)
      : BrowsingContext.get(place.contextId);
  const actor = context?.currentWindowGlobal?.getActor('MarionetteCommands');
  if (actor === undefined) throw new Error('The document is gone');
  return actor;
}

/** What a function body returns, over the page's own objects, which no CSP guards. */
export function execute<T>(place: Place, body: string): Promise<T> {
  return actorIn(place).executeScript(body, [], { timeout: 60_000 });
}

/** Whether a function body returns something truthy with Firefox's rights: those see into closed shadow roots. */
export async function holds(place: Place, body: string): Promise<boolean> {
  return Boolean(await actorIn(place).executeScript(body, [], { sandboxName: 'system' }));
}

/** Clicks the element a function body returns; false when there is none. */
export async function click(place: Place, body: string): Promise<boolean> {
  const actor = actorIn(place);
  const element = await actor.executeScript(body, [], { sandboxName: 'system' });
  if (element === null) return false;
  const capabilities = { 'moz:webdriverClick': true, 'moz:accessibilityChecks': false };
  await actor.clickElement(element, { toJSON: () => capabilities });
  return true;
}

/** Gives a file to the input a function body returns; false when there is none. */
export async function giveFile(place: Place, body: string, path: string): Promise<boolean> {
  const actor = actorIn(place);
  const input = await actor.executeScript(body, [], { sandboxName: 'system' });
  if (input === null) return false;
  const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) };
  await actor.sendKeysToElement(input, path, capabilities);
  return true;
}

/** Makes one key go down or up where the focus is; the events are trusted and count as a person's. */
export function sendKey(place: Place, { event, data }: KeyEvent): Promise<void> {
  return actorIn(place).dispatchEvent(event, { eventData: data });
}

/** The PNG of the tab or popup a document is in, in base64. */
export function capture(place: Place): Promise<string> {
  return actorIn(place).takeScreenshot(null, 0, false, false);
}
