import { toDeskHash, type DeskPlace } from '../../core/desk-place.ts';
import type { Job } from '../../core/job.ts';
import { OpenError } from '../../core/open-error.ts';
import { sourceKey } from '../../core/source-key.ts';
import type { HostedSite, Opener } from '../ports.ts';
import { pack } from './packed.ts';
import { sitePage } from './page/site-address.ts';
import { parcelToDecide, parcelToSend, type Parcel } from './parcel.ts';
import type { Stores } from './stores.ts';

/** Firefox takes no longer address than 1 MiB; the other browsers take more. */
const MAX_ADDRESS = 1_000_000;

export interface OpenerOptions {
  site: HostedSite;
  stores: Stores;
  /** True in a frame: browsers give it stores of its own, which the pages it opens do not see. */
  isApart: boolean;
  /** Takes this page away; undefined for one that stays. */
  close: (() => void) | undefined;
  /** `window.open`, as far as we need it. */
  open(address: string): unknown;
  /** Hears what is handed over. */
  onHandOver(parcel: Parcel): void;
}

/** Returns what opens the other pages of the site, with what they need and cannot look up. */
export function createOpener({ site, stores, isApart, close, open, onHandOver }: OpenerOptions): Opener {
  const openPage = (address: string) => {
    if (address.length > MAX_ADDRESS) throw new OpenError('too-long');
    /* The browser also says "nothing" of a window that it did open, if the page around us wants no such ties. */
    if (!open(address)) throw new OpenError('blocked', address);
  };
  const openWith = async (page: string, parcel: Parcel | undefined, key: string) => {
    if (parcel) onHandOver(parcel);
    openPage(`${sitePage(site.address, page)}#${parcel ? `d=${await pack(parcel)}` : key}`);
  };
  return {
    async openSend(key) {
      const parcel = await parcelToSend(key, stores, isApart);
      await openWith('send.html', parcel, encodeURIComponent(key));
    },
    async openDesk(place: DeskPlace) {
      const parcel = place.name === 'decide' ? await parcelToDecide(place.key, stores, isApart) : undefined;
      await openWith('desk.html', parcel, toDeskHash(place));
    },
    async openTab(job) {
      openPage(await site.linkTo(await withCorrections(job, stores, isApart)));
      close?.();
    },
    async close() {
      close?.();
    },
  };
}

/** The job, with the corrections of its file that its own tab would not find. */
async function withCorrections(job: Job, { drafts }: Stores, isApart: boolean): Promise<Job> {
  if (!job.source || job.patch) return job;
  const key = sourceKey(job.source);
  if (!isApart && drafts.isShared(key)) return job;
  const draft = await drafts.load(key);
  return draft ? { ...job, patch: draft.patch } : job;
}
