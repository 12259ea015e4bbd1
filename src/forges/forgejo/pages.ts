import * as z from 'zod/mini';
import type { Api, Question } from './api.ts';

/** Most entries an answer may hold, unless the server was told otherwise. */
export const PER_PAGE = 50;

/** The answers a list comes in, each fetched when it is asked for, and no more than so many. */
export async function* listPages<T>(
  api: Api,
  answer: z.ZodMiniType<T>,
  { question, most }: { question: Question; most: number },
): AsyncGenerator<T> {
  for (let page = 1; page <= most; page += 1) {
    const query = { ...question.query, limit: PER_PAGE, page };
    const { value, hasNext } = await api.askPage(answer, { ...question, query });
    yield value;
    if (!hasNext) return;
  }
}

/** All entries of a list of at most so many pages. */
export async function collectEntries<T>(
  api: Api,
  entry: z.ZodMiniType<T>,
  wanted: { question: Question; most: number },
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
  { question, keyOf }: { question: Question; keyOf: (entry: T) => string | number },
): AsyncGenerator<T> {
  const seen = new Set<string | number>();
  for await (const page of listPages(api, z.array(entry), { question, most: Infinity })) {
    const before = seen.size;
    for (const each of page) {
      if (seen.has(keyOf(each))) continue;
      seen.add(keyOf(each));
      yield each;
    }
    if (seen.size === before) return;
  }
}
