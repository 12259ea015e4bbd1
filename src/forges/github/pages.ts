import * as z from 'zod/mini';
import type { Api, Page } from './api.ts';
import type { Call, Rest } from './rest.ts';

/** Most entries an answer may hold. */
export const PER_PAGE = 100;

/** How one page of a list is asked for; pages count from 1. */
export type PageCall = (page: number) => Call<Rest>;

/** The answers a list comes in, each fetched when it is asked for, and no more than so many. */
export async function* listPages<T>(
  api: Api,
  answer: z.ZodMiniType<T>,
  { callFor, most }: { callFor: PageCall; most: number },
): AsyncGenerator<T> {
  for (let number = 1; number <= most; number += 1) {
    const page: Page<T> = await api.askPage(answer, callFor(number));
    yield page.value;
    if (!page.hasNext) return;
  }
}

/** All entries of a list of at most so many pages. */
export async function collectEntries<T>(
  api: Api,
  entry: z.ZodMiniType<T>,
  wanted: { callFor: PageCall; most: number },
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
  { callFor, keyOf }: { callFor: PageCall; keyOf: (entry: T) => string | number },
): AsyncGenerator<T> {
  const seen = new Set<string | number>();
  for await (const page of listPages(api, z.array(entry), { callFor, most: Infinity })) {
    const before = seen.size;
    for (const each of page) {
      if (seen.has(keyOf(each))) continue;
      seen.add(keyOf(each));
      yield each;
    }
    if (seen.size === before) return;
  }
}
