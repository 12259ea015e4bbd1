import * as z from 'zod/mini';
import type { Candidate } from '../../core/source.ts';
import { zenodoRecordIn } from '../addresses/doi.ts';
import { bestFirst } from '../best-first.ts';
import { namedAddresses } from '../evidence/named-addresses.ts';
import { nameLikeness } from '../name-likeness.ts';
import { isTabularFile } from '../tabular-file.ts';
import { archivedFiles } from './archived-files.ts';
import { askJson } from './ask-json.ts';
import { toLead, type LeadWay } from './asking.ts';

const recordSchema = z.object({
  metadata: z.optional(
    z.object({
      related_identifiers: z.optional(
        z.array(z.object({ identifier: z.string(), relation: z.optional(z.string()) })),
      ),
    }),
  ),
  files: z.optional(
    z.array(z.object({ key: z.string(), links: z.optional(z.object({ self: z.optional(z.string()) })) })),
  ),
});

/**
 * The record of a dataset at Zenodo: the repository it was archived from, and its files.
 *
 * @see https://developers.zenodo.org/#records
 */
export const zenodo: LeadWay = {
  find: (finding, page) =>
    namedAddresses(finding, page).flatMap((about, n) => {
      const record = zenodoRecordIn(about);
      if (record === undefined) return [];
      const url = `https://zenodo.org/api/records/${record}`;
      return toLead('zenodo', { url, about, score: n === 0 ? 0.9 : 0.5 });
    }),
  async follow(lead, asking) {
    const { metadata, files = [] } = await askJson(recordSchema, lead.url, asking);
    const { title } = asking.finding;
    const columns = asking.finding.kind === 'table' ? asking.finding.columns : [];
    const likeness = nameLikeness([title, ...columns]);
    const own = files.flatMap(({ key, links }): Candidate[] => {
      const url = links?.self;
      if (!isTabularFile(key) || url === undefined || !isOf(url, lead.host)) return [];
      return [{ source: { kind: 'url', url }, reason: 'archived', score: 0.25 + 0.1 * likeness(key) }];
    });
    const related = (metadata?.related_identifiers ?? []).map(({ identifier, relation = '' }) => ({
      address: identifier,
      relation,
    }));
    const found = archivedFiles(related);
    return { candidates: bestFirst([...found.candidates, ...own]), leads: found.leads };
  },
};

function isOf(url: string, host: string): boolean {
  return URL.canParse(url) && new URL(url).host === host && /^https?:$/.test(new URL(url).protocol);
}
