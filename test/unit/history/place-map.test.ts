import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NONE, PlaceMap } from '../../../src/history/place-map.ts';

/** The counterpart of each place: some of those on the other side, each once, in any order, and new ones between. */
const counterparts = fc
  .record({
    length: fc.nat(30),
    order: fc.infiniteStream(fc.nat(1_000)),
    news: fc.array(fc.nat(40), { maxLength: 6 }),
  })
  .map(({ length, order, news }) => {
    const places = Array.from({ length }, (_, place) => place).filter(
      () => (order.next().value ?? 0) % 5 !== 0,
    );
    if ((order.next().value ?? 0) % 2 === 0) places.sort(() => ((order.next().value ?? 0) % 2) - 0.5);
    for (const at of news) places.splice(at % (places.length + 1), 0, NONE);
    return { length, places };
  });

function toMap(places: readonly number[]): PlaceMap {
  return new PlaceMap(places.map((to) => ({ to, length: 1 })));
}

test('a map gives back what it was made of, and its inverse leads back', () => {
  fc.assert(
    fc.property(counterparts, ({ length, places }) => {
      const map = toMap(places);
      expect(places.map((_, place) => map.at(place))).toEqual(places);
      expect(map.length).toBe(places.length);
      expect([...map.without()]).toEqual([...places.keys()].filter((place) => places[place] === NONE));
      const back = map.inverse(length);
      expect(back.length).toBe(length);
      const expected = Array.from({ length }, (_, place) => places.indexOf(place));
      expect(expected.map((_, place) => back.at(place))).toEqual(expected);
    }),
  );
});

test('places that follow each other on both sides take no room', () => {
  expect(toMap(Array.from({ length: 10_000 }, (_, place) => place)).runs).toHaveLength(1);
  expect(PlaceMap.same(10_000).runs).toEqual([{ from: 0, to: 0, length: 10_000 }]);
});

test('behind the ends there is nothing', () => {
  const map = PlaceMap.same(3);
  expect([-1, 3, 99].map((place) => map.at(place))).toEqual([NONE, NONE, NONE]);
  expect(new PlaceMap([]).at(0)).toBe(NONE);
});
