import * as z from 'zod/mini';
import type { Api, Call, Page } from './api.ts';

/** Most entries an answer may hold. */
export const PER_PAGE = 100;

/** How one page of a list is asked for, without its number. */
export type PageCall = Pick<Call, 'path' | 'query'>;

/** The answers a list comes in, each fetched when it is asked for, and no more than so many. */
export async function* listPages<T>(
  api: Api,
  answer: z.ZodMiniType<T>,
  { call, most }: { call: PageCall; most: number },
): AsyncGenerator<T> {
  for (let page = 1; page <= most; page += 1) {
    const query = { ...call.query, per_page: PER_PAGE, page };
    const { value, hasNext }: Page<T> = await api.askPage(answer, { ...call, query });
    yield value;
    if (!hasNext) return;
  }
}

/** All entries of a list of at most so many pages. */
export async function collectEntries<T>(
  api: Api,
  entry: z.ZodMiniType<T>,
  wanted: { call: PageCall; most: number },
): Promise<T[]> {
  const all: T[] = [];
  for await (const page of listPages(api, z.array(entry), wanted)) all.push(...page);
  return all;
}

/**
 * The entries of a list however long, each once: one may slip to the next page while a list is read. A page
 * without anything new is the last, whatever the forge says of another.
 */
export async function* listEntries<T>(
  api: Api,
  entry: z.ZodMiniType<T>,
  { call, keyOf }: { call: PageCall; keyOf: (entry: T) => string | number },
): AsyncGenerator<T> {
  const seen = new Set<string | number>();
  for await (const page of listPages(api, z.array(entry), { call, most: Infinity })) {
    const before = seen.size;
    for (const each of page) {
      if (seen.has(keyOf(each))) continue;
      seen.add(keyOf(each));
      yield each;
    }
    if (seen.size === before) return;
  }
}
