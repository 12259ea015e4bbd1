import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { formatBoolean, parseBoolean } from '../../../../../src/core/schema/values/boolean.ts';
import { joinList, splitList } from '../../../../../src/core/schema/values/list.ts';
import { formatPoint, parsePoint } from '../../../../../src/core/schema/values/point.ts';
import { numRuns } from '../../csv/well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

describe('yes and no', () => {
  test('are those of the field, or of the standard', () => {
    expect(parseBoolean('oui', { trueValues: ['oui'], falseValues: ['non'] })).toBe(true);
    expect(parseBoolean('true', { trueValues: ['oui'], falseValues: ['non'] })).toBeUndefined();
    expect([parseBoolean('1', {}), parseBoolean('FALSE', {}), parseBoolean('yes', {})]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  test('read back as written', () => {
    for (const is of [true, false]) {
      expect(
        parseBoolean(formatBoolean(is, { trueValues: ['o'], falseValues: ['n'] }), {
          trueValues: ['o'],
          falseValues: ['n'],
        }),
      ).toBe(is);
    }
  });
});

describe('places', () => {
  test.each([
    ['2.35, 48.85', 'default', { latitude: 48.85, longitude: 2.35 }],
    ['[2.35,48.85]', 'array', { latitude: 48.85, longitude: 2.35 }],
    ['48.85,2.35', 'lat,lon', { latitude: 48.85, longitude: 2.35 }],
    ['48.85 2.35', 'lat lon', { latitude: 48.85, longitude: 2.35 }],
    ['(48.85; 2.35)', 'lat;lon', { latitude: 48.85, longitude: 2.35 }],
    ['{"lat": 48.85, "lon": 2.35}', 'object', { latitude: 48.85, longitude: 2.35 }],
    ['91,0', 'lat,lon', undefined],
    ['48.85', 'lat,lon', undefined],
    ['1,2,3', 'lat,lon', undefined],
    ['{}', 'object', undefined],
  ])('%j as %s', (text, format, place) => {
    expect(parsePoint(text, { format })).toEqual(place);
  });

  test('read back as written', () => {
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1000, max: most * 1000 }).map((n) => n / 1000);
    const formats = fc.constantFrom('default', 'array', 'object', 'lat,lon', 'lat lon', '[lon;lat]');
    fc.assert(
      fc.property(degrees(90), degrees(180), formats, (latitude, longitude, format) => {
        const place = parsePoint(formatPoint({ latitude, longitude }, { format }), { format });
        expect(place?.latitude).toBeCloseTo(latitude);
        expect(place?.longitude).toBeCloseTo(longitude);
      }),
      { numRuns },
    );
  });
});

test('the values of a cell come back as they were joined', () => {
  const items = fc.array(fc.stringMatching(/^[a-z]{1,5}$/));
  fc.assert(
    fc.property(items, fc.constantFrom(',', '; ', '|', ' '), (list, separator) => {
      expect(splitList(joinList(list, { separator }), { separator })).toEqual(list);
    }),
    { numRuns },
  );
});
