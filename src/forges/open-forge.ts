import type { ForgeKind } from '../core/forge-kind.ts';
import { ForgeError, type FileReader, type Forge } from './forge.ts';
import { createGithubReader } from './github/reader.ts';

/** A host, and what it speaks. */
export interface ForgePlace {
  forge: ForgeKind;
  /** Host and port as in an address, lower case. */
  host: string;
}

/** What a forge is asked with. */
export interface ForgeAccess {
  fetch: typeof fetch;
  /** Undefined for who only looks at what is public. */
  token?: string | undefined;
}

type Create<F> = (options: { host: string; fetch: typeof fetch; token?: string }) => F;

/* Each kind is code of its own, fetched when a file is on it. */
const FORGES: Record<ForgeKind, () => Promise<Create<Forge>>> = {
  github: async () => (await import('./github/index.ts')).createGithubForge,
  gitlab: async () => (await import('./gitlab/index.ts')).createGitlabForge,
  forgejo: async () => (await import('./forgejo/index.ts')).createForgejoForge,
};

/* GitHub's comes with the page: most files are there, and they are seen one request earlier. */
const READERS: Record<ForgeKind, () => Promise<Create<FileReader>>> = {
  github: async () => createGithubReader,
  gitlab: async () => (await import('./gitlab/reader.ts')).createGitlabReader,
  forgejo: async () => (await import('./forgejo/reader.ts')).createForgejoReader,
};

/** The forge of a host: the only place that chooses among the kinds. Its code is fetched at the first question. */
export function openForge(place: ForgePlace, access: ForgeAccess): Forge {
  const open = once(FORGES[place.forge], place, access);
  return {
    ...reading(open),
    readTarget: async (...given) => (await open()).readTarget(...given),
    account: async (...given) => (await open()).account(...given),
    propose: async (...given) => (await open()).propose(...given),
    readProposal: async (...given) => (await open()).readProposal(...given),
    mayWrite: async (...given) => (await open()).mayWrite(...given),
    accept: async (...given) => (await open()).accept(...given),
    answer: async (...given) => (await open()).answer(...given),
    follow: async (...given) => (await open()).follow(...given),
    listMaintained: (...given) => later(open, (forge) => forge.listMaintained(...given)),
    listProposals: (...given) => later(open, (forge) => forge.listProposals(...given)),
    listVersions: (...given) => later(open, (forge) => forge.listVersions(...given)),
    listCommits: (...given) => later(open, (forge) => forge.listCommits(...given)),
  };
}

/** What shows a file of a forge and can do no more: a page that only reads loads this and not the whole forge. */
export function openReader(place: ForgePlace, access: Pick<ForgeAccess, 'fetch'>): FileReader {
  return reading(once(READERS[place.forge], place, access));
}

function reading(open: () => Promise<FileReader>): FileReader {
  return {
    readFile: async (...given) => (await open()).readFile(...given),
    readVersion: async (...given) => (await open()).readVersion(...given),
  };
}

/** The client, made at the first question; code that did not arrive is asked for again at the next. */
function once<F>(
  load: () => Promise<Create<F>>,
  { host }: ForgePlace,
  { fetch, token }: ForgeAccess,
): () => Promise<F> {
  let opened: Promise<F> | undefined;
  const make = async () => {
    const create = await loaded(load);
    return create({ host, fetch, ...(token === undefined ? {} : { token }) });
  };
  return () => {
    opened ??= make().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new ForgeError('unreachable', 'What speaks to this forge could not be loaded', { cause: error });
  }
}

async function* later<F, T>(open: () => Promise<F>, list: (forge: F) => AsyncIterable<T>): AsyncIterable<T> {
  yield* list(await open());
}
