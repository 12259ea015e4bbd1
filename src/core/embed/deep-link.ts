/** Parameters of a publisher's page address: what a dataset on it is searched for, and which one when there are several. */
const SEARCH = 'emendata-search';
const WHICH = 'emendata';

/** Returns what the page's address asks this dataset to be searched for; without a name in it, the first on the page is meant. */
export function searchOf(page: URL, { id, isFirst }: { id: string; isFirst: boolean }): string | undefined {
  const which = page.searchParams.get(WHICH);
  const isMeant = which === null ? isFirst : which === id;
  return isMeant ? (page.searchParams.get(SEARCH) ?? undefined) : undefined;
}

/**
 * Returns the address of the page that leads to this dataset, without a search: `withSearch` puts one on. A dataset with
 * an id is named, and scrolled to where the page has no fragment of its own.
 */
export function pageOf(page: URL, id: string): string {
  const address = new URL(page);
  address.searchParams.delete(SEARCH);
  address.searchParams.delete(WHICH);
  if (id !== '') {
    address.searchParams.set(WHICH, id);
    if (address.hash === '') address.hash = encodeURIComponent(id);
  }
  return address.href;
}

/** Returns the publisher's page address with a search for its dataset. */
export function withSearch(page: string, search: string): string {
  const address = new URL(page);
  if (search.trim() !== '') address.searchParams.set(SEARCH, search.trim());
  return address.href;
}
