import * as z from 'zod/mini';
import { forgeKindSchema, repositorySchema } from './forge-kind.ts';

export { fileNameOf, originOf, sourceKey, sourceText } from './source-key.ts';

/** A file in a repository of a forge: where corrections can be proposed. */
export const forgeSourceSchema = z.object({
  kind: z.literal('forge'),
  forge: forgeKindSchema,
  /** Host and port as in an address, lower case: `github.com`, `git.example.org:8443`. */
  host: z.string().check(z.regex(/^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/)),
  repository: repositorySchema,
  /** Branch, tag or commit; `HEAD` when the address names none. */
  ref: z.string().check(z.minLength(1), z.maxLength(1_024)),
  /** Path in the repository, decoded, without a leading slash. */
  path: z.string().check(z.minLength(1), z.maxLength(4_096)),
});

/** A file known only by its address: it can be read and corrected, the correction is handed over by hand. */
export const urlSourceSchema = z.object({ kind: z.literal('url'), url: z.url({ protocol: /^https?$/ }) });

/** A file the person dropped, chose or pasted: nobody but them knows where it is from. */
export const fileSourceSchema = z.object({
  kind: z.literal('file'),
  /** The file's name, without folders. */
  name: z.string().check(z.minLength(1), z.maxLength(1_024)),
});

export const sourceSchema = z.discriminatedUnion('kind', [
  forgeSourceSchema,
  urlSourceSchema,
  fileSourceSchema,
]);

export type ForgeSource = z.infer<typeof forgeSourceSchema>;
export type UrlSource = z.infer<typeof urlSourceSchema>;
export type FileSource = z.infer<typeof fileSourceSchema>;
export type Source = z.infer<typeof sourceSchema>;

/** A source that is somewhere on the web. */
export type PublicSource = ForgeSource | UrlSource;

/** Why a source is proposed; each is a key of the message catalogue. */
export type CandidateReason =
  | 'page-is-file'
  | 'link-is-file'
  | 'link-in-table'
  | 'link-on-page'
  | 'pasted'
  /** The publisher says so: `<link rel="emendata">` or `/.well-known/emendata.json`. */
  | 'hint'
  /** The person said so on a page like this. */
  | 'remembered'
  /** An "edit this page" link. */
  | 'edit-link'
  /** The page is published from this repository. */
  | 'pages-site'
  /** A mirror of the repository, or the package the file is published in. */
  | 'mirror'
  /** Metadata of the page, a data package or a portal names it. */
  | 'described'
  /** The archive behind a DOI names it. */
  | 'archived'
  /** A file of a repository that the page names, by its name. */
  | 'in-repository';

/** A source that `locate` proposes, and the sentence that says why. */
export interface Candidate {
  source: PublicSource;
  reason: CandidateReason;
  /** 0–1, for ranking only: never shown as a number. */
  score: number;
}
