import type { Draft } from '../../core/draft.ts';
import { changeIds } from '../../core/patch/identity.ts';
import { openParcel, type Parcel } from './parcel.ts';
import type { Stores } from './stores.ts';

/** The part of a page that taking something over needs. */
export interface AdoptingPage {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState'>;
}

/**
 * Stores what a page with other stores handed over in the fragment `#d=…`, and returns the fragment that this page would have been opened with by
 * a page that shares its stores: to go on with. It takes the place of the packed one, so that a reload does not bring back what was sent meanwhile.
 *
 * Without such a fragment it returns the one there is; undefined when what was handed over cannot be read.
 */
export async function adoptHandedOver(stores: Stores, page: AdoptingPage): Promise<string | undefined> {
  const packed = /^#d=(.*)$/.exec(page.location.hash)?.[1];
  if (packed === undefined) return page.location.hash;
  const parcel = await openParcel(packed);
  const fragment = parcel && (await keep(parcel, stores));
  /* What is in memory alone is not there after a reload: its key would lead to other corrections, or to none. */
  const lasts = parcel?.kind !== 'draft' || stores.drafts.isShared(parcel.value.key);
  const { pathname, search } = page.location;
  page.history.replaceState(null, '', `${pathname}${search}${lasts ? (fragment ?? '') : ''}`);
  return fragment;
}

/** A store that refuses has it in memory; the page that handed it over has it, too. */
async function keep(parcel: Parcel, stores: Stores): Promise<string> {
  const { kind, value } = parcel;
  if (kind === 'draft') await keepDraft(value, stores);
  if (kind === 'policy') await stores.policies.save(value).catch(() => undefined);
  if (kind === 'decisions') await stores.decisions.save(value).catch(() => undefined);
  const key = encodeURIComponent(value.key);
  return kind === 'decisions' ? `#decide/${key}` : `#${key}`;
}

/**
 * Takes the place of a stored draft whose every change it has. Beside one with other corrections, made in another tab or for
 * another page, it stays in memory: nothing of either is lost, and neither is sent with the other unseen.
 */
async function keepDraft(draft: Draft, { drafts }: Stores): Promise<void> {
  const stored = await drafts.load(draft.key);
  const ours = new Set(changeIds(draft.patch));
  if (stored && changeIds(stored.patch).some((id) => !ours.has(id))) drafts.keepApart(draft);
  else await drafts.save(draft).catch(() => undefined);
}
