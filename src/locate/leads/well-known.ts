import * as z from 'zod/mini';
import type { Lead } from '../../core/lead.ts';
import { fileNameOf, originOf } from '../../core/source-key.ts';
import type { Candidate } from '../../core/source.ts';
import { parseRepository } from '../addresses/parse-repository.ts';
import { readAddress } from '../addresses/plain-address.ts';
import { bestFirst } from '../best-first.ts';
import { nameLikeness } from '../name-likeness.ts';
import { namedTable, plainTable } from '../named-file.ts';
import { askJson } from './ask-json.ts';
import { toLead, type LeadWay } from './asking.ts';
import { pathMatches } from './path-matches.ts';
import { repositoryLead } from './repository.ts';

const text = z.string().check(z.maxLength(8_192));

/** `/.well-known/emendata.json`, as docs/hint.md describes it. */
const hintsSchema = z.object({
  emendata: z.literal(1),
  sources: z
    .array(
      z.object({
        page: z.optional(text),
        title: z.optional(z.string().check(z.maxLength(2_000))),
        source: text,
      }),
    )
    .check(z.maxLength(10_000)),
});

/** The publisher's own list of where the data of a site lives. */
export const wellKnown: LeadWay = {
  find(_, page) {
    const site = readAddress(page.url);
    if (!site) return [];
    const url = `${originOf(site.host)}/.well-known/emendata.json`;
    return [toLead('well-known', { url, about: page.url, score: 0.1 })];
  },
  async follow(lead, asking) {
    const { sources } = await askJson(hintsSchema, lead.url, asking);
    const { pathname, search } = new URL(asking.page.url);
    const { title } = asking.finding;
    const here = sources.filter(
      (hint) =>
        (hint.page === undefined || pathMatches(hint.page, pathname + search)) &&
        (hint.title === undefined || hint.title.trim() === title.trim()),
    );
    const likeness = nameLikeness([
      title,
      ...(asking.finding.kind === 'table' ? asking.finding.columns : []),
    ]);
    return {
      candidates: bestFirst(here.flatMap(({ source }) => toCandidate(source, likeness))),
      leads: here.flatMap(({ source }) => toRepositoryLead(source)).slice(0, 5),
    };
  },
};

function toCandidate(address: string, likeness: (path: string) => number): Candidate[] {
  const file = namedTable(address)?.source ?? plainTable(address);
  return file ? [{ source: file, reason: 'hint', score: 0.9 + 0.05 * likeness(fileNameOf(file)) }] : [];
}

function toRepositoryLead(source: string): Lead[] {
  const folder = namedTable(source) ? undefined : parseRepository(source);
  const lead = folder && repositoryLead(folder, 0.95);
  return lead ? [lead] : [];
}
