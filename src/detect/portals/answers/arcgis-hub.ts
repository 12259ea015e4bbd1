import * as z from 'zod/mini';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { toProvenance } from '../facts.ts';
import { plainText } from '../plain-text.ts';
import type { AnswerReader } from './answer-reader.ts';
import { text } from './lenient.ts';

/** @see https://developers.arcgis.com/rest/users-groups-and-items/item/ */
const answer = z.object({
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/i)),
  owner: text,
  title: text,
  description: text,
  licenseInfo: text,
  accessInformation: text,
});
/** Conditions of use are written as a small page of their own. */
const longestTerms = 5_000;

/** The item says who it is from; its files are offered by the portal, not by this host. */
export const readArcgisHub: AnswerReader = (json) => {
  const parsed = answer.safeParse(json);
  if (!parsed.success) return undefined;
  const { title, owner, description, licenseInfo, accessInformation } = parsed.data;
  const terms = licenseInfo.slice(0, longestTerms);
  return {
    title: plainText(title),
    provenance: toProvenance({
      license: { name: withoutTags(terms), url: /https?:\/\/[^\s"'<>]+/i.exec(terms)?.[0] },
      publisher: { name: withoutTags(accessInformation.slice(0, longestTerms)) || owner },
      repositories: repositoriesIn(description),
    }),
    distributions: [],
  };
};

function withoutTags(html: string): string {
  return plainText(html.replace(/<[^<>]*>/g, ' ').replaceAll('&nbsp;', ' '));
}
