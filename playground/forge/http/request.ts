import type * as z from 'zod/mini';
import { HttpError, unprocessable } from '../errors.ts';
import type { Forge, ForgeContext } from '../forge.ts';

async function readJson(c: ForgeContext): Promise<object> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new HttpError(400, 'Problems parsing JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError(400, 'Body should be a JSON object');
  }
  return value;
}

function lacks(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return at === undefined;
}

/** The JSON body in the shape a route needs; 400 when it is no JSON object, 422 naming the first field that is wrong. */
export async function readBody<T>(c: ForgeContext, schema: z.ZodMiniType<T>): Promise<T> {
  const value = await readJson(c);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  if (lacks(value, path)) throw unprocessable(`Invalid request.\n\n"${path.join('.')}" wasn't supplied.`);
  throw unprocessable(
    `Invalid request.\n\nFor 'properties/${path.join('/')}': ${issue?.message ?? 'wrong type'}.`,
  );
}

/** A whole number of the route; 404 when it is none. */
export function numberParam(c: ForgeContext, name: string): number {
  const text = c.req.param(name) ?? '';
  if (!/^\d{1,9}$/.test(text)) throw new HttpError(404, 'Not Found');
  return Number(text);
}

/** Which part of a list is asked for, counted from 1. */
export interface Page {
  page: number;
  perPage: number;
}

/** `page` and `per_page` of the query within their bounds. */
export function readPage(c: ForgeContext): Page {
  const perPage = Number(c.req.query('per_page') ?? 30);
  const page = Number(c.req.query('page') ?? 1);
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    perPage: Number.isInteger(perPage) && perPage > 0 ? Math.min(perPage, 100) : 30,
  };
}

/** Says in a `Link` header where the other pages are. */
export function linkPages(forge: Forge, c: ForgeContext, total: number): void {
  const { page, perPage } = readPage(c);
  const last = Math.max(1, Math.ceil(total / perPage));
  const linkTo = (to: number, rel: string): string => {
    const url = new URL(c.env.incoming.url ?? '/', forge.url);
    url.searchParams.set('page', String(to));
    return `<${url.href}>; rel="${rel}"`;
  };
  const before = page > 1 ? [linkTo(page - 1, 'prev'), linkTo(1, 'first')] : [];
  const after = page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : [];
  const links = [...before, ...after];
  if (links.length > 0) c.header('Link', links.join(', '));
}

/** One page of a list that is held in memory. */
export function paginate<T>(forge: Forge, c: ForgeContext, items: readonly T[]): T[] {
  const { page, perPage } = readPage(c);
  linkPages(forge, c, items.length);
  return items.slice((page - 1) * perPage, page * perPage);
}
