import * as z from 'zod/mini';
import { doiIn, zenodoRecordIn } from '../addresses/doi.ts';
import { namedAddresses } from '../evidence/named-addresses.ts';
import { archivedFiles } from './archived-files.ts';
import { askJson } from './ask-json.ts';
import { toLead, type LeadWay } from './asking.ts';

const doiSchema = z.object({
  data: z.object({
    attributes: z.object({
      url: z.optional(z.nullable(z.string())),
      relatedIdentifiers: z.optional(
        z.nullable(z.array(z.object({ relationType: z.string(), relatedIdentifier: z.string() }))),
      ),
    }),
  }),
});

/**
 * The DOI of a dataset: what DataCite, where archives register them, knows of its origin. Zenodo's are asked of Zenodo, which says
 * more; those of articles are registered elsewhere, and DataCite does not know them.
 *
 * @see https://support.datacite.org/docs/api-get-doi
 */
export const doi: LeadWay = {
  find: (finding, page) =>
    namedAddresses(finding, page).flatMap((about, n) => {
      const name = doiIn(about);
      if (name === undefined || zenodoRecordIn(about) !== undefined) return [];
      const url = `https://api.datacite.org/dois/${encodeURIComponent(name)}`;
      return toLead('doi', { url, about, score: n === 0 ? 0.6 : 0.3 });
    }),
  async follow(lead, asking) {
    const { attributes } = (await askJson(doiSchema, lead.url, asking)).data;
    const related = (attributes.relatedIdentifiers ?? []).map((each) => ({
      address: each.relatedIdentifier,
      relation: each.relationType,
    }));
    /* The page of the dataset may itself be a repository. */
    return archivedFiles([{ address: attributes.url ?? '', relation: 'IsIdenticalTo' }, ...related]);
  },
};
