import { webAddress } from '../../core/embed/embed-fragment.ts';
import { jobSchema, type Job } from '../../core/job.ts';
import { patchSchema } from '../../core/patch/patch.ts';
import type { HostedSite } from '../ports.ts';
import { jobAddress } from './page/site-address.ts';
import { unpack } from './packed.ts';
import { isTruePatch } from './true-patch.ts';

/** What the address of `open.html` asks for. */
export interface OpenAddress {
  job: Job;
  /** Address of a file that somebody wrote into ours, as it stands there; whether it lies in a repository is not looked at. */
  file: string | undefined;
  /** The page around us is a publisher's, who made us a part of it. */
  isEmbed: boolean;
  /** There was more in it, which cannot be read: the link was cut off, is from elsewhere or from a later version. */
  isDamaged: boolean;
}

/** The parts of a fragment that say what to open. */
type OpenPart = Pick<OpenAddress, 'job'> & { file?: string };

/** Returns the site that a page of it belongs to, whatever host and folder it is served from. */
export function openSite(base: string): HostedSite {
  const address = new URL('.', base).href;
  return { address, linkTo: (job) => jobAddress(address, job) };
}

/** Reads the address of `open.html`. Anybody can write one, so nothing in it is believed and nothing in it throws. */
export async function readOpenAddress({
  search,
  hash,
}: Pick<Location, 'search' | 'hash'>): Promise<OpenAddress> {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const isEmbed = fragment.get('shell') === 'embed';
  const query = new URLSearchParams(search).get('url');
  const asked = await readParts(fragment, query);
  const isAsking = query !== null || [...fragment.keys()].some((name) => name !== 'shell');
  const isDamaged = asked === undefined && isAsking;
  return { job: asked?.job ?? {}, file: asked?.file, isEmbed, isDamaged };
}

/** Returns the first of the parts that is there, undefined when it cannot be read. */
async function readParts(fragment: URLSearchParams, query: string | null): Promise<OpenPart | undefined> {
  const packedJob = fragment.get('j');
  if (packedJob !== null) {
    const job = jobSchema.safeParse(await unpack(packedJob)).data;
    return job && isTruePatch(job.patch) ? { job } : undefined;
  }
  const packedPatch = fragment.get('p');
  if (packedPatch !== null) {
    const patch = patchSchema.safeParse(await unpack(packedPatch)).data;
    return patch && isTruePatch(patch) ? { job: { patch } } : undefined;
  }
  const file = webAddress(fragment.get('url') ?? query)?.href;
  return file === undefined ? undefined : { job: {}, file };
}
