import type { Draft } from '../../core/draft.ts';
import { changeIds } from '../../core/patch/identity.ts';
import type { MemoryStore } from '../store/with-memory.ts';
import { openParcel, type Parcel } from './parcel.ts';
import type { Stores } from './stores.ts';

/** The part of a window that taking something over needs. */
export interface AdoptingPage {
  location: Pick<Location, 'hash' | 'pathname' | 'search' | 'origin'>;
  history: Pick<History, 'replaceState'>;
  /** The window that opened this one. To look at one of another origin throws. */
  opener: { location: Pick<Location, 'origin'> } | null;
}

/**
 * Keeps what a page with other stores handed over in the fragment `#d=…`, and returns the fragment that this page would have been opened with by
 * a page that shares its stores: to go on with. It takes the place of the packed one, so that a reload does not bring back what was sent meanwhile.
 *
 * Without such a fragment it returns the one there is; undefined when what was handed over cannot be read.
 */
export async function adoptHandedOver(stores: Stores, page: AdoptingPage): Promise<string | undefined> {
  const packed = /^#d=(.*)$/.exec(page.location.hash)?.[1];
  if (packed === undefined) return page.location.hash;
  const parcel = await openParcel(packed);
  const isLasting = parcel !== undefined && (await keep(parcel, stores, isOpenedByUs(page)));
  const fragment = parcel && fragmentOf(parcel);
  /* The desk reads its place in the address. For sending, a key that leads elsewhere after a reload is worse than none. */
  const shown = isLasting || parcel?.kind === 'decisions' ? fragment : undefined;
  const { pathname, search } = page.location;
  page.history.replaceState(null, '', `${pathname}${search}${shown ?? ''}`);
  return fragment;
}

function fragmentOf({ kind, value }: Parcel): string {
  const key = encodeURIComponent(value.key);
  return kind === 'decisions' ? `#decide/${key}` : `#${key}`;
}

/** Anybody can write such an address, and one page of ours cannot tell another who wrote it where the browser cut them apart. */
function isOpenedByUs({ opener, location }: AdoptingPage): boolean {
  try {
    return opener?.location.origin === location.origin;
  } catch {
    return false;
  }
}

/**
 * Returns whether the store has it now. What does not come from a page of ours is kept in memory alone: a link is no reason to find a stranger's
 * corrections among one's own. A store that refuses has it in memory, too; and the page that handed it over has it as well.
 */
async function keep(parcel: Parcel, stores: Stores, isOurs: boolean): Promise<boolean> {
  switch (parcel.kind) {
    case 'draft':
      return keepIn(stores.drafts, parcel.value, isOurs && (await hasAllOf(stores, parcel.value)));
    case 'policy':
      return keepIn(stores.policies, parcel.value, isOurs);
    case 'decisions':
      return keepIn(stores.decisions, parcel.value, isOurs);
  }
}

async function keepIn<T extends { key: string }>(
  store: MemoryStore<T>,
  value: T,
  mayStore: boolean,
): Promise<boolean> {
  if (mayStore) await store.save(value).catch(() => undefined);
  else store.keepApart(value);
  return store.isShared(value.key);
}

/**
 * Whether a draft has every change of the stored one, whose place it may take then. Beside one with other corrections, made in another tab or
 * for another page, it stays in memory: nothing of either is lost, and neither is sent with the other unseen.
 */
async function hasAllOf({ drafts }: Stores, draft: Draft): Promise<boolean> {
  const stored = await drafts.load(draft.key);
  const ours = new Set(changeIds(draft.patch));
  return stored === undefined || changeIds(stored.patch).every((id) => ours.has(id));
}
