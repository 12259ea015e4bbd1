import * as z from 'zod/mini';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { toProvenance } from '../facts.ts';
import { plainText } from '../plain-text.ts';
import { type AnswerReader, filesOfAnswer } from './answer-reader.ts';
import { list, maybe, text } from './lenient.ts';

/** What its licences are called; the identifiers are udata's own. @see https://www.data.gouv.fr/api/1/datasets/licenses/ */
const licences: Readonly<Record<string, string>> = {
  'fr-lo': 'Licence Ouverte',
  lov2: 'Licence Ouverte 2.0',
  'odc-odbl': 'ODC ODBL',
  'odc-by': 'ODC BY',
  'odc-pddl': 'PDDL',
  'cc-zero': 'CC0',
  'cc-by': 'CC BY',
  'cc-by-sa': 'CC BY-SA',
};

/** @see https://www.data.gouv.fr/api/1/swagger.json, Dataset */
const answer = z.object({
  title: z.string(),
  description: text,
  license: text,
  page: text,
  organization: maybe(z.object({ name: text, page: text })),
  owner: maybe(z.object({ first_name: text, last_name: text })),
  contact_points: list(z.object({ email: text, contact_form: text })),
  harvest: maybe(z.object({ remote_url: text })),
  resources: list(z.object({ title: text, url: text, latest: text, format: text, mime: text })),
});

/** Reads a dataset of udata. Of a harvested one, the place it was harvested from is its home page. */
export const readUdata: AnswerReader = (json, url) => {
  const parsed = answer.safeParse(json);
  if (!parsed.success) return undefined;
  const { title, description, license, page, organization, owner, harvest, ...said } = parsed.data;
  const person = owner && `${owner.first_name} ${owner.last_name}`;
  const remote = harvest?.remote_url ?? '';
  return {
    title: plainText(title),
    provenance: toProvenance({
      license: { name: Object.hasOwn(licences, license) ? licences[license] : license },
      publisher: { name: organization?.name || person, url: organization?.page },
      email: said.contact_points.map(({ email }) => email).find(Boolean),
      contactUrl: said.contact_points.map(({ contact_form: form }) => form).find(Boolean),
      homepage: remote || page,
      repositories: [remote, description].flatMap(repositoriesIn),
    }),
    distributions: filesOfAnswer(
      said.resources.map((each) => ({
        written: each.url || each.latest,
        label: `${each.format} ${each.mime}`,
        title: each.title,
      })),
      url,
    ),
  };
};
