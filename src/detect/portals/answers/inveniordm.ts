import * as z from 'zod/mini';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { toProvenance } from '../facts.ts';
import { plainText } from '../plain-text.ts';
import { type AnswerReader, filesOfAnswer } from './answer-reader.ts';
import { list, maybe, text, valuesOf } from './lenient.ts';

const file = z.object({ key: text, mimetype: text, links: maybe(z.object({ self: text, content: text })) });

/**
 * A record as InvenioRDM gives it, and as Zenodo does, whose answers kept an older shape.
 *
 * @see https://inveniordm.docs.cern.ch/reference/metadata/
 */
const answer = z.object({
  metadata: z.object({
    title: text,
    publisher: text,
    creators: list(z.object({ name: text, person_or_org: maybe(z.object({ name: text })) })),
    license: maybe(z.object({ id: text })),
    rights: list(
      z.object({
        id: text,
        title: maybe(z.object({ en: text })),
        link: text,
        props: maybe(z.object({ url: text })),
      }),
    ),
    related_identifiers: list(
      z.object({ identifier: text, relation: text, relation_type: maybe(z.object({ id: text })) }),
    ),
  }),
  files: z.union([
    z.pipe(
      z.custom<unknown[]>((value) => Array.isArray(value)),
      list(file),
    ),
    z.pipe(
      z.object({ entries: valuesOf(file) }),
      z.transform(({ entries }) => entries),
    ),
    list(file),
  ]),
});

/** Reads a record of InvenioRDM; the repository that it is a release of comes first. */
export const readInveniordm: AnswerReader = (json, url) => {
  const parsed = answer.safeParse(json);
  if (!parsed.success) return undefined;
  const { metadata, files } = parsed.data;
  return {
    title: plainText(metadata.title),
    provenance: toProvenance({
      license: licenceOf(metadata),
      publisher: { name: creatorOf(metadata) || metadata.publisher },
      repositories: repositoriesOf(metadata.related_identifiers),
    }),
    distributions: filesOfAnswer(
      files.map(({ key, mimetype, links }) => ({
        written: links?.content || links?.self || '',
        label: mimetype,
        title: key,
      })),
      url,
    ),
  };
};

type Metadata = z.infer<typeof answer>['metadata'];

function licenceOf({ rights: [right], license }: Metadata): { name: string | undefined; url?: string } {
  if (!right) return { name: license?.id };
  return { name: right.title?.en || right.id, url: right.props?.url || right.link };
}

function creatorOf({ creators: [creator] }: Metadata): string | undefined {
  return creator?.person_or_org?.name || creator?.name;
}

/** The repository that a record is a release of comes first. */
function repositoriesOf(related: Metadata['related_identifiers']): string[] {
  const isSource = ({ relation, relation_type: type }: Metadata['related_identifiers'][number]) =>
    /^is(?:supplementto|derivedfrom)$/i.test(relation || (type?.id ?? ''));
  const sorted = [...related.filter(isSource), ...related.filter((each) => !isSource(each))];
  return sorted.flatMap(({ identifier }) => repositoriesIn(identifier));
}
