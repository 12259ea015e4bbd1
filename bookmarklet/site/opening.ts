import type { EmbedLook } from '../../src/core/embed/embed-fragment.ts';
import type { Job } from '../../src/core/job.ts';
import { sourceOfPasted } from '../../src/locate/pasted-address.ts';
import type { OpenAddress } from '../../src/platform/web/addresses.ts';
import type { OpenedBy } from '../../src/workbench/app/screen.ts';

/** What the workbench is opened with, and by whom. */
export interface Opening {
  job: Job | 'damaged';
  openedBy: OpenedBy;
}

/**
 * Returns what the address of `open.html` opens. `isAlone`: no page is around us and none opened our window, so that the address may have come
 * from anywhere. Only a job counts as the press of a button, and what a publisher made a part of a page; a link to a file or to corrections never does.
 */
export function openingOf(asked: OpenAddress, look: EmbedLook, isAlone: boolean): Opening {
  const source = asked.file === undefined ? undefined : sourceOfPasted(asked.file);
  if (asked.isDamaged || (asked.file !== undefined && !source)) return { job: 'damaged', openedBy: 'link' };
  const isLink = isAlone || asked.job.patch !== undefined || (source !== undefined && !asked.isEmbed);
  const { search, page } = look;
  const job: Job = {
    ...asked.job,
    ...(source && { source }),
    ...(search !== undefined && { search }),
    ...(page !== undefined && { page: { url: page, title: '' } }),
  };
  return { job, openedBy: isLink ? 'link' : 'button' };
}
