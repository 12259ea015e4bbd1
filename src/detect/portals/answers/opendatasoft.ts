import * as z from 'zod/mini';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { toProvenance } from '../facts.ts';
import { plainText } from '../plain-text.ts';
import type { AnswerReader } from './answer-reader.ts';
import { list, maybe, text } from './lenient.ts';

/** One address, or several. */
const sources = z.union([
  z.string(),
  z.pipe(
    list(z.string()),
    z.transform((all) => all.join(' ')),
  ),
]);

/** @see https://help.opendatasoft.com/apis/ods-explore-v2/#tag/Catalog/operation/getDataset */
const answer = z.object({
  dataset_id: z.string(),
  metas: z.object({
    default: z.object({
      title: text,
      description: text,
      license: text,
      license_url: text,
      publisher: text,
      references: sources,
      attributions: sources,
    }),
    dcat: maybe(z.object({ contact_email: text, creator: text })),
  }),
});

/** Reads a dataset of Opendatasoft: one table, whose export is the whole of it. */
export const readOpendatasoft: AnswerReader = (json, url) => {
  const parsed = answer.safeParse(json);
  if (!parsed.success || !URL.canParse(url)) return undefined;
  const { dataset_id: id, metas } = parsed.data;
  const { title, description, license, license_url, publisher, references, attributions } = metas.default;
  const whole = new URL(url);
  whole.pathname = `${whole.pathname.replace(/\/$/, '')}/exports/csv`;
  whole.search = '?use_labels=true';
  return {
    title: plainText(title),
    provenance: toProvenance({
      license: { name: license, url: license_url },
      publisher: { name: publisher || metas.dcat?.creator },
      email: metas.dcat?.contact_email,
      homepage: references.split(/[\s;]/, 1)[0],
      repositories: [references, attributions, description].flatMap(repositoriesIn),
    }),
    distributions: [{ title: plainText(title) || plainText(id), href: whole.href, format: 'csv' }],
  };
};
