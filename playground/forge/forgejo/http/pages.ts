import type { Forge, ForgeContext } from '../../forge.ts';

/** Most entries of one answer: `MAX_RESPONSE_ITEMS`. */
const MOST = 50;
const USUAL = 30;

/** Which part of a list is asked for, counted from 1. */
export interface Page {
  page: number;
  limit: number;
}

/** `page` and `limit` of the query within Forgejo's bounds. */
export function readPage(c: ForgeContext): Page {
  const number = (name: string, otherwise: number) => {
    const value = Number(c.req.query(name) ?? otherwise);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  return { page: number('page', 1), limit: Math.min(MOST, number('limit', USUAL)) };
}

/** Says how many there are, and where the other pages are. */
export function linkPages(forge: Forge, c: ForgeContext, total: number): void {
  const { page, limit } = readPage(c);
  const last = Math.ceil(total / limit);
  const linkTo = (to: number, rel: string): string => {
    const url = new URL(c.env.incoming.url ?? '/', forge.url);
    url.searchParams.set('page', String(to));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : []),
    ...(page > 1 ? [linkTo(1, 'first'), linkTo(page - 1, 'prev')] : []),
  ];
  c.header('X-Total-Count', String(total));
  if (links.length > 0) c.header('Link', links.join(','));
}

/** One page of a list that is held in memory. */
export function paginate<T>(forge: Forge, c: ForgeContext, items: readonly T[]): T[] {
  const { page, limit } = readPage(c);
  linkPages(forge, c, items.length);
  return items.slice((page - 1) * limit, page * limit);
}
