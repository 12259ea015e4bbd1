import * as z from 'zod/mini';
import { originOf } from '../../core/source-key.ts';
import type { Candidate } from '../../core/source.ts';
import { readPortalAnswer } from '../../detect/portals/answers/read-portal-answer.ts';
import { portalApi } from '../../detect/portals/portal-api.ts';
import { parseRepository } from '../addresses/parse-repository.ts';
import { readAddress } from '../addresses/plain-address.ts';
import { bestFirst } from '../best-first.ts';
import { descriptionsOf } from '../evidence/descriptions.ts';
import { distributedFiles } from '../evidence/distributed-files.ts';
import type { LocatedPage } from '../located-page.ts';
import { nameLikeness } from '../name-likeness.ts';
import { namedTable } from '../named-file.ts';
import { addressesIn } from './addresses-in.ts';
import { askJson } from './ask-json.ts';
import { toLead, type LeadWay } from './asking.ts';
import { repositoryLead } from './repository.ts';

/**
 * What a portal answers about a dataset: its files where its software is known, and every address in it that leads to a file or a
 * repository of a forge, because publishers name them in any field.
 */
export const portal: LeadWay = {
  find: (_, page) =>
    descriptionsOf(page).flatMap(({ api }) => {
      const asked = api === undefined ? undefined : readAddress(api);
      if (!asked) return [];
      const url = originOf(asked.host) + asked.path + asked.query;
      return toLead('portal', { url, about: page.url, score: 0.5 });
    }),
  async follow(lead, { finding, page, ...asking }) {
    const answer = await askJson(z.unknown(), lead.url, asking);
    const likeness = nameLikeness([finding.title, ...(finding.kind === 'table' ? finding.columns : [])]);
    const found = addressesIn(answer);
    const files = distributedFiles(distributionsIn(answer, page), likeness);
    const inForges = found.flatMap((address): Candidate[] => {
      const file = namedTable(address);
      return file
        ? [{ source: file.source, reason: 'described', score: 0.6 + 0.2 * likeness(file.path) }]
        : [];
    });
    const leads = found.flatMap((address) => {
      const folder = parseRepository(address);
      return (folder && repositoryLead({ ...folder, ref: 'HEAD' }, 0.6)) ?? [];
    });
    return { candidates: bestFirst([...files, ...inForges]), leads };
  },
};

function distributionsIn(answer: unknown, { url, excerpt }: LocatedPage) {
  const api = excerpt && portalApi(excerpt, url);
  return (api && readPortalAnswer(api.name, answer, api.url)?.distributions) ?? [];
}
