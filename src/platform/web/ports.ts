import type { Ports, SendPorts } from '../ports.ts';
import { openSite } from './addresses.ts';
import { accessThroughPage } from './hosts.ts';
import { openWindow } from './open-window.ts';
import { createOpener } from './opener.ts';
import type { PageLink } from './page-link.ts';
import type { Parcel } from './parcel.ts';
import { listenForSettled } from './settled.ts';
import type { Stores } from './stores.ts';
import { createTokenStore, dropTokens } from './tokens.ts';

/** Where the workbench lives, as far as its ports differ. */
export type WebShell = 'overlay' | 'tab' | 'embed';

/** `embed` where the page around us asks for it, `overlay` in any other frame, `tab` on top. */
export function shellOfThisPage(isEmbed: boolean): WebShell {
  if (window.top === window) return 'tab';
  return isEmbed ? 'embed' : 'overlay';
}

export interface WebPorts {
  shell: WebShell;
  stores: Stores;
  /** The page around us or that opened us; undefined for a page of the site that needs none. */
  link?: PageLink;
}

/** Returns the ports of a workbench on the site. It never sees a token, not even one that came along with its window. */
export function createPorts(options: WebPorts): Ports {
  dropTokens();
  return portsOf(options);
}

/**
 * Returns the ports of the send page and the desk. `stores`: those of `tellingStores`.
 *
 * @throws where the page is in a frame, where a page around it could have the person click what they do not see.
 */
export function createSendPorts(stores: Stores): SendPorts {
  if (window.top !== window) throw new Error('Tokens are for top-level pages alone');
  return { ...portsOf({ shell: 'tab', stores }), tokens: createTokenStore() };
}

function portsOf({ shell, stores, link }: WebPorts): Ports {
  const site = openSite(document.baseURI);
  const handedOver = new Map<string, Parcel>();
  listenForSettled(window, stores, handedOver);
  const { drafts, decisions, contributions, policies, answers } = stores;
  return {
    ...accessThroughPage(link),
    now: () => new Date().toISOString(),
    drafts,
    decisions,
    contributions,
    policies,
    answers,
    following: undefined,
    opener: createOpener({
      site,
      stores,
      isApart: shell !== 'tab',
      close: shell === 'overlay' ? () => link?.close() : undefined,
      open: (address) => openWindow(window, address),
      onHandOver: (parcel) => handedOver.set(parcel.value.key, parcel),
    }),
    site,
    isOrphaned: () => false,
  };
}
