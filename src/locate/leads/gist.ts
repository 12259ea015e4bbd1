import * as z from 'zod/mini';
import { bestFirst } from '../best-first.ts';
import { namedAddresses } from '../evidence/named-addresses.ts';
import { askJson } from './ask-json.ts';
import { toLead, type LeadWay } from './asking.ts';
import { likelyFiles } from './likely-files.ts';

/** The page of a gist, which names none of its files. */
const page = /^https:\/\/gist\.github\.com\/(?:([\w.-]+)\/)?([\da-f]{20,64}|\d{1,12})(?:[/?#]|\.js|$)/;

const gistSchema = z.object({
  owner: z.optional(z.nullable(z.object({ login: z.string() }))),
  files: z.record(z.string(), z.unknown()),
});

/**
 * A gist that a page shows or links to: which files it has.
 *
 * @see https://docs.github.com/en/rest/gists/gists#get-a-gist
 */
export const gist: LeadWay = {
  find: (finding, at) =>
    namedAddresses(finding, at).flatMap((about, n) => {
      const id = page.exec(about)?.[2];
      if (id === undefined) return [];
      return toLead('gist', {
        url: `https://api.github.com/gists/${id}`,
        about,
        score: n === 0 ? 0.95 : 0.6,
      });
    }),
  async follow(lead, asking) {
    const id = page.exec(lead.about)?.[2] ?? '';
    const { owner, files } = await askJson(gistSchema, lead.url, asking);
    const repository = `${owner?.login ?? 'anonymous'}/${id}`;
    const folder = { forge: 'gist', host: 'gist.github.com', repository, ref: 'HEAD', path: '' } as const;
    return { candidates: bestFirst(likelyFiles(Object.keys(files), folder, asking.finding)), leads: [] };
  },
};
