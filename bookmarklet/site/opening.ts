import type { EmbedLook } from '../../src/core/embed/embed-fragment.ts';
import type { Job } from '../../src/core/job.ts';
import { sourceOfPasted } from '../../src/locate/pasted-address.ts';
import type { OpenAddress } from '../../src/platform/web/addresses.ts';
import type { OpenedBy } from '../../src/workbench/app/screen.ts';
import type { Shell } from '../../src/workbench/context.ts';

/** Where the address of `open.html` was read. */
export interface Place {
  shell: Shell;
  look: EmbedLook;
  /** Another page opened this window, and may speak with it. */
  hasOpener: boolean;
}

/** What the workbench is opened with, and by whom. */
export interface Opening {
  job: Job | 'damaged';
  openedBy: OpenedBy;
}

/** Returns what an address opens. Whatever could have been a link on any page is taken for one, which asks before it contacts a host. */
export function openingOf(asked: OpenAddress, place: Place): Opening {
  const source = asked.file === undefined ? undefined : sourceOfPasted(asked.file);
  if (asked.isDamaged || (asked.file !== undefined && !source)) return { job: 'damaged', openedBy: 'link' };
  const { search, page } = place.look;
  const job: Job = {
    ...asked.job,
    ...(source && { source }),
    ...(search !== undefined && { search }),
    ...(page !== undefined && { page: { url: page, title: '' } }),
  };
  return { job, openedBy: isButton(job, source !== undefined, place) ? 'button' : 'link' };
}

/** A publisher's page has its own file in it; of the others, only the bookmarklet packs jobs, and then it is around us or opened our window. */
function isButton(job: Job, isFile: boolean, { shell, hasOpener }: Place): boolean {
  if (job.patch) return false;
  if (shell === 'embed') return true;
  return !isFile && (shell === 'overlay' || hasOpener);
}
