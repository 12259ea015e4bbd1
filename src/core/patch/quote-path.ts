/** Paths that git writes between quotes: those with control, non-ASCII or quoting characters. */
const UNUSUAL = /[^\x20-\x7e]|["\\]/;

/** A path as git writes it in a diff (`core.quotePath`): quoted, and its unusual bytes in octal, when it needs to be. */
export function quotePath(path: string): string {
  if (!UNUSUAL.test(path)) return path;
  return `"${[...new TextEncoder().encode(path)].map(quoteByte).join('')}"`;
}

function quoteByte(byte: number): string {
  if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return `\\${byte.toString(8).padStart(3, '0')}`;
}
