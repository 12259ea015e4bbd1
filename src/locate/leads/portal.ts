import * as z from 'zod/mini';
import { describe } from '../../detect/describe/describe.ts';
import { bestFirst } from '../best-first.ts';
import { nameLikeness } from '../name-likeness.ts';
import { namedTable, plainTablePath } from '../named-file.ts';
import { originOf } from '../../core/source-key.ts';
import { readAddress } from '../addresses/plain-address.ts';
import { parseRepository } from '../addresses/parse-repository.ts';
import type { Candidate } from '../../core/source.ts';
import { addressesIn } from './addresses-in.ts';
import { askJson } from './ask-json.ts';
import { toLead, type LeadWay } from './asking.ts';
import { repositoryLead } from './repository.ts';

/**
 * What a portal answers about a dataset: portals word it differently, so every address in it is read, for files and for the repositories
 * that they or a description name.
 */
export const portal: LeadWay = {
  find(_, { url, excerpt }) {
    const described = excerpt ? describe(excerpt, url) : [];
    return described.flatMap(({ api }) => {
      const asked = api === undefined ? undefined : readAddress(api);
      if (!asked) return [];
      const address = originOf(asked.host) + asked.path + asked.query;
      return toLead('portal', { url: address, about: url, score: 0.5 });
    });
  },
  async follow(lead, asking) {
    const found = addressesIn(await askJson(z.unknown(), lead.url, asking));
    const columns = asking.finding.kind === 'table' ? asking.finding.columns : [];
    const likeness = nameLikeness([asking.finding.title, ...columns]);
    const leads = found.flatMap((address) => {
      const folder = parseRepository(address);
      return (folder && repositoryLead({ ...folder, ref: 'HEAD' }, 0.6)) ?? [];
    });
    return { candidates: bestFirst(found.flatMap((each) => toCandidate(each, likeness))), leads };
  },
};

function toCandidate(address: string, likeness: (path: string) => number): Candidate[] {
  const file = namedTable(address);
  if (file) return [{ source: file.source, reason: 'described', score: 0.6 + 0.2 * likeness(file.path) }];
  const path = plainTablePath(address);
  if (path === undefined) return [];
  return [{ source: { kind: 'url', url: address }, reason: 'described', score: 0.25 + 0.1 * likeness(path) }];
}
