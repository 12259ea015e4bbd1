import type { Forge, ForgeContext } from '../../forge.ts';

/** Which part of a list is asked for, counted from 1. */
export interface Page {
  page: number;
  perPage: number;
}

/** `page` and `per_page` of the query within GitLab's bounds. */
export function readPage(c: ForgeContext): Page {
  const number = (name: string, otherwise: number) => {
    const value = Number(c.req.query(name) ?? otherwise);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  return { page: number('page', 1), perPage: Math.min(100, number('per_page', 20)) };
}

/** An address of this list with other parameters. */
function linkTo(forge: Forge, c: ForgeContext, parameters: Record<string, number | string>): string {
  const url = new URL(c.env.incoming.url ?? '/', forge.url);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Says where the other pages are. `total` is not told where counting would be dear: for commits. */
export function linkPages(
  forge: Forge,
  c: ForgeContext,
  { total, hasNext }: { total?: number; hasNext: boolean },
) {
  const { page, perPage } = readPage(c);
  const links = [
    ...(page > 1 ? [['prev', page - 1] as const] : []),
    ...(hasNext ? [['next', page + 1] as const] : []),
    ['first', 1] as const,
    ...(total === undefined ? [] : [['last', Math.max(1, Math.ceil(total / perPage))] as const]),
  ];
  const link = links.map(
    ([rel, to]) => `<${linkTo(forge, c, { page: to, per_page: perPage })}>; rel="${rel}"`,
  );
  c.header('Link', link.join(', '));
  c.header('X-Page', String(page));
  c.header('X-Per-Page', String(perPage));
  c.header('X-Next-Page', hasNext ? String(page + 1) : '');
  c.header('X-Prev-Page', page > 1 ? String(page - 1) : '');
  if (total === undefined) return;
  c.header('X-Total', String(total));
  c.header('X-Total-Pages', String(Math.max(1, Math.ceil(total / perPage))));
}

/** One page of a list that is held in memory. */
export function paginate<T>(forge: Forge, c: ForgeContext, items: readonly T[]): T[] {
  const { page, perPage } = readPage(c);
  linkPages(forge, c, { total: items.length, hasNext: page * perPage < items.length });
  return items.slice((page - 1) * perPage, page * perPage);
}

/** The same after a number and not after a count: `pagination=keyset&order_by=id`. */
export function paginateByKey<T extends { id: number }>(
  forge: Forge,
  c: ForgeContext,
  items: readonly T[],
): T[] {
  const { perPage } = readPage(c);
  const isAscending = c.req.query('sort') === 'asc';
  const after = Number(c.req.query(isAscending ? 'id_after' : 'id_before') ?? Number.NaN);
  const isNext = ({ id }: T) => Number.isNaN(after) || (isAscending ? id > after : id < after);
  const sorted = items.toSorted((one, other) => (isAscending ? one.id - other.id : other.id - one.id));
  const some = sorted.filter(isNext);
  const page = some.slice(0, perPage);
  const last = page.at(-1);
  if (last !== undefined && some.length > perPage)
    c.header(
      'Link',
      `<${linkTo(forge, c, { [isAscending ? 'id_after' : 'id_before']: last.id })}>; rel="next"`,
    );
  return page;
}
