import type { ForgeSource, UrlSource } from '../../core/source.ts';
import { openReader } from '../../forges/open-forge.ts';
import { listings } from '../../locate/leads/repository.ts';
import type { Ports } from '../../platform/ports.ts';
import { fetchFile } from '../dataset/fetch-file.ts';
import type { Dataset } from '../dataset/open-dataset.ts';

/** Where the open file is, and what can be read around it: one repository at one commit, or one host. */
export interface Places {
  /** Address of the open file. */
  file: string;
  /** Undefined where nothing lists the files. */
  list(signal: AbortSignal): Promise<string[] | undefined>;
  /** The bytes at an address; undefined when nothing is there, or it is elsewhere. */
  read(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Files of the repository, as addresses: relative ones then mean what they mean in it. */
const REPOSITORY = 'repository:///';

/** The surroundings of a dataset; undefined for a file of the person's own. */
export function placesOf({ source, version }: Dataset, ports: Ports): Places | undefined {
  if (source.kind === 'url') return addressPlaces(source, ports);
  if (source.kind === 'file' || version.commit === undefined) return undefined;
  return repositoryPlaces(source, version.commit, ports);
}

/** The path in the repository that an address of `Places` stands for; undefined for one of the web. */
export function pathOf(address: string): string | undefined {
  return address.startsWith(REPOSITORY) ? decodeURIComponent(address.slice(REPOSITORY.length)) : undefined;
}

function addressIn(path: string): string {
  return REPOSITORY + path.split('/').map(encodeURIComponent).join('/');
}

function repositoryPlaces(source: ForgeSource, commit: string, { fetch }: Ports): Places {
  const { host, repository, forge } = source;
  const reader = openReader(source, { fetch });
  let listed: Promise<string[] | undefined> | undefined;
  const list = async (signal: AbortSignal) => {
    const folder = source.path.split('/').slice(0, -1).join('/');
    const wanted = { forge, host, repository, ref: commit, path: folder };
    const files = await listings[forge]?.list(wanted, { fetch, signal }).catch(() => undefined);
    return files?.paths.map(addressIn);
  };
  return {
    file: addressIn(source.path),
    /* A commit has the same files for ever. */
    list: (signal) => (listed ??= list(signal)),
    async read(address, signal) {
      const path = pathOf(address);
      if (path === undefined) return undefined;
      return (await reader.readVersion({ repository, path, commit }, signal))?.bytes;
    },
  };
}

function addressPlaces({ url }: UrlSource, { fetch }: Ports): Places {
  const { origin } = new URL(url);
  return {
    file: url,
    list: async () => undefined,
    async read(address, signal) {
      if (URL.parse(address)?.origin !== origin) return undefined;
      return fetchFile(address, { fetch, signal, onProgress: () => undefined });
    },
  };
}
