import * as z from 'zod/mini';
import { formatOfLabel } from '../../describe/format-label.ts';
import { repositoriesIn } from '../../describe/repository-address.ts';
import { toProvenance } from '../facts.ts';
import { plainText } from '../plain-text.ts';
import { type AnswerReader, filesOfAnswer } from './answer-reader.ts';
import { list, maybe, text } from './lenient.ts';

const dataFile = z.object({
  id: z.int(),
  filename: text,
  contentType: text,
  originalFileFormat: text,
  originalFileName: text,
});

/** @see https://guides.dataverse.org/en/latest/api/native-api.html#get-json-representation-of-a-dataset */
const answer = z.object({
  data: z.object({
    persistentUrl: text,
    publisher: text,
    latestVersion: z.object({
      license: maybe(z.object({ name: text, uri: text })),
      metadataBlocks: maybe(
        z.object({ citation: z.object({ fields: list(z.object({ typeName: text, value: z.unknown() })) }) }),
      ),
      files: list(z.object({ dataFile })),
    }),
  }),
});

/** Reads the newest version of a dataset in a Dataverse, with its files as their authors gave them where they can be read. */
export const readDataverse: AnswerReader = (json, url) => {
  const parsed = answer.safeParse(json);
  if (!parsed.success || !URL.canParse(url)) return undefined;
  const { persistentUrl, publisher, latestVersion } = parsed.data.data;
  const fields = latestVersion.metadataBlocks?.citation.fields ?? [];
  const said = (name: string): unknown => fields.find(({ typeName }) => typeName === name)?.value;
  return {
    title: plainText(text.parse(said('title'))),
    provenance: toProvenance({
      license: { name: latestVersion.license?.name, url: latestVersion.license?.uri },
      publisher: { name: publisher },
      homepage: persistentUrl,
      repositories: repositoriesIn(JSON.stringify([said('alternativeURL'), said('dataSources')])),
    }),
    distributions: filesOfAnswer(
      latestVersion.files.map((each) => toFile(each.dataFile, url)).filter(isData),
      url,
    ),
  };
};

/** Dataverse turns tables that it understands into its own format; `format=original` is what its author gave. */
function toFile(file: z.infer<typeof dataFile>, url: string) {
  const isDelimited = /csv|tab-separated/i.test(file.originalFileFormat);
  const address = new URL(url);
  address.pathname = `${address.pathname.split('/api/datasets/', 1)[0]}/api/access/datafile/${file.id}`;
  address.search = isDelimited ? '?format=original' : '';
  return {
    written: address.href,
    label: isDelimited ? file.originalFileFormat : file.contentType,
    title: isDelimited ? file.originalFileName || file.filename : file.filename,
  };
}

/** Its addresses say nothing of what is behind them. */
function isData({ label, title }: { label: string; title: string }): boolean {
  return formatOfLabel(label) !== undefined || formatOfLabel(title) !== undefined;
}
