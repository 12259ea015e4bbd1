import * as z from 'zod/mini';
import { emailOf } from '../../describe/provenance.ts';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { toProvenance } from '../facts.ts';
import { plainText } from '../plain-text.ts';
import type { AnswerReader } from './answer-reader.ts';
import { maybe, text, valuesOf } from './lenient.ts';

const identifier = /^[a-z0-9]{4}-[a-z0-9]{4}$/;

/** @see https://dev.socrata.com/docs/other/metadata; what publishers add stands in `custom_fields`, group by group. */
const answer = z.object({
  id: z.string().check(z.regex(identifier)),
  name: text,
  description: text,
  attribution: text,
  attributionLink: text,
  license: maybe(z.object({ name: text, termsLink: text })),
  tableAuthor: maybe(z.object({ displayName: text })),
  metadata: maybe(z.object({ custom_fields: valuesOf(valuesOf(z.string())) })),
});

/** Reads a view of Socrata: one table; publishers write their mailbox into fields of their own. */
export const readSocrata: AnswerReader = (json, url) => {
  const parsed = answer.safeParse(json);
  if (!parsed.success || !URL.canParse(url)) return undefined;
  const { id, name, description, attribution, attributionLink, license, tableAuthor, metadata } = parsed.data;
  const added = metadata?.custom_fields.flat() ?? [];
  const title = plainText(name);
  return {
    title,
    provenance: toProvenance({
      license: license && { name: license.name, url: license.termsLink },
      publisher: { name: attribution || tableAuthor?.displayName, url: attributionLink },
      email: added.map((value) => emailOf(value)).find(Boolean),
      homepage: attributionLink,
      repositories: [attributionLink, ...added, description].flatMap(repositoriesIn),
    }),
    distributions: [
      {
        title: title || id,
        href: new URL(`/api/views/${id}/rows.csv?accessType=DOWNLOAD`, url).href,
        format: 'csv',
      },
    ],
  };
};
