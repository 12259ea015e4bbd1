/** The address that a reference in a file at `base` leads to; undefined for one that leads nowhere. */
export function addressOf(reference: string, base: string): string | undefined {
  return URL.parse(reference, base)?.href;
}

/** The last part of an address, decoded: what a file is called. */
export function nameIn(address: string): string {
  const path = decoded(URL.parse(address)?.pathname ?? '');
  return path.split('/').findLast((part) => part !== '') ?? '';
}

/**
 * Which of some addresses is that of a file: the same one, else the only one whose file is called so, because packages
 * often name the place where they are published.
 */
export function findSame(addresses: readonly (string | undefined)[], file: string): number | undefined {
  const wanted = decoded(file);
  const exact = addresses.findIndex((address) => address !== undefined && decoded(address) === wanted);
  if (exact >= 0) return exact;
  const name = nameIn(file);
  const alike = [...addresses.keys()].filter((n) => name !== '' && nameIn(addresses[n] ?? '') === name);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The same character may be encoded or not. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
