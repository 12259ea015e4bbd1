import * as z from 'zod/mini';
import { catch as otherwise } from 'zod/mini';

/** No dataset that a person can choose from has more parts. */
const mostItems = 500;

/** A text of an answer; empty when it is something else, so that one odd field costs no more than itself. */
export const text = otherwise(z.string().check(z.maxLength(100_000)), '');

/** The items of a list that are as they should be, the first 500; none when it is no list. */
export function list<Item>(item: z.ZodMiniType<Item>) {
  return z.pipe(
    otherwise(
      z.custom<unknown[]>((value) => Array.isArray(value)),
      [],
    ),
    z.transform((items) =>
      items.slice(0, mostItems).flatMap((each) => {
        const parsed = item.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );
}

/** A part of an answer that may be missing or something else. */
export function maybe<Part>(part: z.ZodMiniType<Part>) {
  return otherwise(z.optional(part), undefined);
}

/** The values of an object, as the items of a list. */
export function valuesOf<Item>(item: z.ZodMiniType<Item>) {
  const items = list(item);
  return z.pipe(
    otherwise(z.record(z.string(), z.unknown()), {}),
    z.transform((all) => items.parse(Object.values(all))),
  );
}
