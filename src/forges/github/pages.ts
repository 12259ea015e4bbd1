import type * as z from 'zod/mini';
import type { Api, Call, Page } from './api.ts';

/** Most entries an answer may hold. */
export const PER_PAGE = 100;

/** The answers a list comes in, each fetched when it is asked for. */
export async function* listPages<T>(
  api: Api,
  answer: z.ZodMiniType<T>,
  callFor: (page: number) => Call,
): AsyncGenerator<T> {
  for (let number = 1; ; number += 1) {
    const page: Page<T> = await api.askPage(answer, callFor(number));
    yield page.value;
    if (!page.hasNext) return;
  }
}

/** The entries of a list up to so many answers; whatever the forge says, it ends. */
export async function collectPages<T>(pages: AsyncIterable<readonly T[]>, most: number): Promise<T[]> {
  const all: T[] = [];
  let count = 0;
  for await (const page of pages) {
    all.push(...page);
    count += 1;
    if (count === most) break;
  }
  return all;
}
