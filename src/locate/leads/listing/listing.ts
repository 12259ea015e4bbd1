import type { RepositoryFolder } from '../../addresses/parse-repository.ts';
import type { HostAsking } from '../asking.ts';

/** How one kind of forge is asked for the files of a repository. */
export interface Listing {
  /** What is asked first. */
  url(folder: RepositoryFolder): string;
  /** Rejects with `LeadError`. */
  list(folder: RepositoryFolder, asking: HostAsking): Promise<ListedFiles>;
}

/** The files of a repository, as far as the forge would list them. */
export interface ListedFiles {
  /** What their addresses begin with after the repository, as `RepositoryFile` has it. */
  ref: string;
  paths: string[];
}
