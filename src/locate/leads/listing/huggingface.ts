import * as z from 'zod/mini';
import type { RepositoryFolder } from '../../addresses/parse-repository.ts';
import { askJson } from '../ask-json.ts';
import type { Listing } from './listing.ts';

const treeSchema = z.array(z.object({ path: z.string(), type: z.string() }));

/** Hugging Face lists a thousand files in one answer; `main` is the branch of all its repositories. */
export const huggingface: Listing = {
  url: treeAddress,
  async list(folder, asking) {
    const entries = await askJson(treeSchema, treeAddress(folder), asking);
    const paths = entries.filter(({ type }) => type === 'file').map(({ path }) => path);
    return { ref: refOf(folder), paths };
  },
};

function treeAddress(folder: RepositoryFolder): string {
  const kind = /^(?:datasets|spaces)\//.test(folder.repository) ? '' : 'models/';
  const ref = encodeURIComponent(refOf(folder));
  return `https://huggingface.co/api/${kind}${folder.repository}/tree/${ref}?recursive=true`;
}

function refOf({ ref }: RepositoryFolder): string {
  return ref === 'HEAD' ? 'main' : ref;
}
