import type { ForgeSource } from '../../core/source.ts';
import { FORGEJO_PAGES } from './forgejo-pages.ts';
import { GITHUB_PAGES } from './github-pages.ts';
import { GITLAB_PAGES } from './gitlab-pages.ts';

/** The pages of a forge that a person opens with their own account there, and what they take. */
export interface ForgePages {
  /** The page of a new issue; title and body are in its fields already. */
  newIssue(repository: RepositoryPlace, text: IssueText): string;
  /** The page where a file is edited. It offers to make a copy when the person may not write there. */
  editor(file: FilePlace): string;
  /** The page where a new file is written; with its name in it, and with its text, where the forge takes them. */
  newFile(file: FilePlace, text: string): string;
  /** Characters of an address that its servers take. */
  longestAddress: number;
  /** Characters of an issue that it keeps. */
  longestIssue: number;
  /** Bytes of a file that its editor opens. */
  largestEdited: number;
}

export type RepositoryPlace = Pick<ForgeSource, 'host' | 'repository'>;
export type FilePlace = Pick<ForgeSource, 'host' | 'repository' | 'ref' | 'path'>;

export interface IssueText {
  title: string;
  /** Markdown; every value in it is code. */
  body: string;
}

const PAGES: Record<ForgeSource['forge'], ForgePages> = {
  github: GITHUB_PAGES,
  gitlab: GITLAB_PAGES,
  forgejo: FORGEJO_PAGES,
};

/** The pages of the forge that a file is on. */
export function forgePages({ forge }: Pick<ForgeSource, 'forge'>): ForgePages {
  return PAGES[forge];
}
