import * as z from 'zod/mini';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { toProvenance } from '../facts.ts';
import { plainText } from '../plain-text.ts';
import { type AnswerReader, filesOfAnswer } from './answer-reader.ts';
import { list, maybe, text } from './lenient.ts';

/** @see https://docs.ckan.org/en/latest/api/#ckan.logic.action.get.package_show */
const answer = z.object({
  result: z.object({
    title: text,
    notes: text,
    url: text,
    author: text,
    author_email: text,
    maintainer: text,
    maintainer_email: text,
    license_id: text,
    license_title: text,
    license_url: text,
    organization: maybe(z.object({ title: text })),
    resources: list(z.object({ name: text, url: text, format: text, mimetype: text })),
    extras: list(z.object({ key: text, value: text })),
  }),
});

/** Reads CKAN's `package_show`. Its resources name the real addresses, on whatever host they are. */
export const readCkan: AnswerReader = (json, url) => {
  const parsed = answer.safeParse(json);
  if (!parsed.success) return undefined;
  const { result } = parsed.data;
  const said = [result.url, ...result.extras.map(({ value }) => value), result.notes];
  return {
    title: plainText(result.title),
    provenance: toProvenance({
      license: { name: result.license_title || result.license_id, url: result.license_url },
      publisher: { name: result.organization?.title || result.author || result.maintainer },
      email: result.maintainer_email || result.author_email,
      homepage: result.url,
      repositories: said.flatMap(repositoriesIn),
    }),
    distributions: filesOfAnswer(
      result.resources.map((each) => ({
        written: each.url,
        label: `${each.format} ${each.mimetype}`,
        title: each.name,
      })),
      url,
    ),
  };
};
