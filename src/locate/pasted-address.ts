import type { Source } from '../core/source.ts';
import { readNamedFile } from './named-file.ts';

/** Marks people and programs put around an address. */
const wrapping = /^[\s<>"'“”‘’«»`()[\]]+|[\s<>"'“”‘’«»`()[\],;.]+$/g;

/**
 * The source a pasted address names: a file in a repository, also on a mirror of it, else any http(s) address, else undefined. Space,
 * brackets and quotes around it and a missing `https://` are forgiven.
 */
export function sourceOfPasted(text: string): Source | undefined {
  const trimmed = text.replace(wrapping, '');
  if (trimmed === '' || /\s/.test(trimmed) || trimmed.length > 8_192) return undefined;
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : withScheme(trimmed);
  if (!URL.canParse(written)) return undefined;
  const address = new URL(written);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  return readNamedFile(address.href)?.source ?? { kind: 'url', url: address.href };
}

/** Only what starts like a host gets a scheme: `javascript:…`, `data:…` and a single word do not. */
function withScheme(text: string): string {
  if (/^(?:localhost|127\.0\.0\.1)(?::\d+)?\//i.test(text)) return `http://${text}`;
  return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(text) ? `https://${text}` : '';
}
