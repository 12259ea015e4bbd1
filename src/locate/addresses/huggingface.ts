import type { PlainAddress } from './plain-address.ts';
import { checkedFile, encodePath, type RepositoryFile } from './repository-file.ts';

/** The file an address of Hugging Face names: of a dataset, a space or, with nothing before its name, a model. */
export function parseHuggingface({ hostname, segments }: PlainAddress): RepositoryFile | undefined {
  if (!/^(?:www\.)?(?:huggingface\.co|hf\.co)$/.test(hostname)) return undefined;
  const view = segments.findIndex((part, n) => n > 0 && /^(?:blob|resolve|raw|blame|edit)$/.test(part));
  const [ref = '', ...path] = segments.slice(view + 1);
  if (view === -1) return undefined;
  return checkedFile({
    forge: 'huggingface',
    host: 'huggingface.co',
    repository: segments.slice(0, view).join('/'),
    ref,
    path: path.join('/'),
  });
}

/** Where the bytes are, also of large files. */
export function rawOfHuggingface({ host, repository, ref, path }: RepositoryFile): string {
  return `https://${host}/${repository}/resolve/${encodeURIComponent(ref)}/${encodePath(path)}`;
}
