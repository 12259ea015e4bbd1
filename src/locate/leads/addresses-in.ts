import { withoutEnd } from '../addresses/without-end.ts';

/** Values looked at, and addresses kept: an answer may be as large and as deep as its host likes. */
const mostValues = 50_000;
const mostAddresses = 500;

const address = /https?:\/\/[^\s"'<>()[\]{}]{1,2000}/g;

/** The web addresses in all texts of a JSON value, each once, in the order they come. */
export function addressesIn(json: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [json];
  for (let n = 0; n < waiting.length && n < mostValues && found.size < mostAddresses; n++) {
    const value = waiting[n];
    if (typeof value === 'string') for (const text of value.match(address) ?? []) found.add(trimmed(text));
    else if (typeof value === 'object' && value !== null)
      waiting.push(...Object.values(value).slice(0, mostValues));
  }
  return [...found].slice(0, mostAddresses);
}

/** Without the point or comma of the sentence it stands in. */
function trimmed(text: string): string {
  return withoutEnd(text, '.,;:!?');
}
