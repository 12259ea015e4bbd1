import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine, type Combination, type Part } from '../../../src/moderate/combine.ts';
import { FILE, patchOf, set, version, type Work } from './sample.ts';

function part(
  number: number,
  work: Work | readonly Work[],
  settings: Parameters<typeof patchOf>[1] = {},
): Part {
  return { number, patch: patchOf(work, settings) };
}

function textOf({ bytes }: Combination): string {
  return new TextDecoder().decode(bytes);
}

const numbersOf = (parts: readonly { number: number }[]) =>
  parts.map(({ number }) => number).toSorted((a, b) => a - b);

describe('patches put together', () => {
  test('all count, in neighbouring lines and in one line', () => {
    const combination = combine(
      [
        part(1, set(0, 1, 'Square')),
        part(2, set(0, 2, 'City')),
        part(3, set(1, 1, 'Chapel')),
        part(4, (document) => document.insertRecord(3, ['D', 'Port', 'Town'])),
      ],
      version(),
    );
    expect(textOf(combination)).toBe(
      'id,name,city\nA,Square,City\nB,Chapel,Town\nC,Station,Village\nD,Port,Town\n',
    );
    expect(combination.left).toEqual([]);
    expect(numbersOf(combination.taken)).toEqual([1, 2, 3, 4]);
  });

  test('that ask for the same are all taken, those that contradict each other are all left', () => {
    const combination = combine(
      [
        part(1, set(0, 1, 'Square')),
        part(2, set(0, 1, 'Square')),
        part(3, set(1, 1, 'Chapel')),
        part(4, [set(1, 1, 'Dome'), set(2, 1, 'Halt')]),
        part(5, set(2, 2, 'Town')),
      ],
      version(),
    );
    expect(textOf(combination)).toBe(FILE.replace('Market', 'Square').replace('Village', 'Town'));
    expect(combination.left).toMatchObject([
      { number: 3, reason: 'rival', rivals: [4] },
      { number: 4, reason: 'rival', rivals: [3] },
    ]);
    expect(numbersOf(combination.taken)).toEqual([1, 2, 5]);
  });

  test('of which one deletes what another corrects, or two add one key, are left', () => {
    const remove: Work = (document) => document.deleteRecord(1);
    const add =
      (name: string): Work =>
      (document) =>
        document.insertRecord(3, ['D', name, '']);
    const combination = combine(
      [part(1, remove), part(2, set(1, 2, 'City')), part(3, add('Port')), part(4, add('Harbour'))],
      version(),
    );
    expect(combination.left.map(({ number, rivals }) => [number, rivals])).toEqual([
      [1, [2]],
      [2, [1]],
      [3, [4]],
      [4, [3]],
    ]);
    expect(combination.patch).toBeUndefined();
    expect(textOf(combination)).toBe(FILE);
  });

  test('are left as a whole when one of their changes does not apply any more', () => {
    const now = FILE.replace('Church', 'Cathedral').replace('C,Station,Village\n', '');
    const combination = combine(
      [
        part(1, [set(0, 1, 'Square'), set(1, 1, 'Chapel')]),
        part(2, set(2, 1, 'Halt')),
        part(3, set(0, 2, 'City')),
        part(4, set(1, 1, 'Cathedral')),
      ],
      version(now),
    );
    expect(textOf(combination)).toBe(now.replace('A,Market,Town', 'A,Market,City'));
    expect(combination.left).toMatchObject([
      { number: 1, reason: 'changed', outcomes: [{ status: 'applies' }, { status: 'conflict' }] },
      { number: 2, reason: 'changed', outcomes: [{ status: 'orphan' }] },
    ]);
    expect(combination.taken).toMatchObject([
      { number: 3 },
      { number: 4, outcomes: [{ status: 'already' }] },
    ]);
  });

  test('are left when the file cannot hold them', () => {
    const file =
      'id,name,city\nA,Caf\u00E9 de la gare,Town\nB,Ch\u00E2teau et jardin,Town\nC,For\u00EAt du roi,Village\n';
    const now = version(new Uint8Array(Buffer.from(file, 'latin1')));
    const settings = { file };
    const combination = combine(
      [part(1, set(0, 2, 'Ville'), settings), part(2, set(1, 2, 'Łódź'), settings)].map(asLatin1),
      now,
    );
    expect(combination.left).toMatchObject([{ number: 2, reason: 'unwritable' }]);
    expect(Buffer.from(combination.bytes).toString('latin1')).toBe(file.replace('gare,Town', 'gare,Ville'));
  });

  test('of different keys, or with no key at all, come together on the file as it is', () => {
    const parts = [
      part(1, set(0, 1, 'Square'), { key: [] }),
      part(2, set(1, 1, 'Chapel'), { key: ['name'] }),
      part(3, set(0, 1, 'Circus')),
    ];
    const combination = combine(parts, version());
    expect(textOf(combination)).toBe(FILE.replace('Church', 'Chapel'));
    expect(numbersOf(combination.left)).toEqual([1, 3]);
  });

  test('give the same file in whichever order they come', () => {
    const wish = fc.record({
      record: fc.nat(2),
      column: fc.integer({ min: 1, max: 2 }),
      value: fc.constantFrom('x', 'y', 'z'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(wish, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        fc.nat(),
        (wishes, seed) => {
          const parts = wishes.map((one, place) =>
            part(
              place,
              one.map(({ record, column, value }) => set(record, column, value)),
            ),
          );
          const shuffled = parts.toSorted(
            (a, b) => ((a.number * 7 + seed) % 5) - ((b.number * 7 + seed) % 5),
          );
          const [one, other] = [combine(parts, version()), combine(shuffled, version())];
          expect(textOf(other)).toBe(textOf(one));
          expect(numbersOf(other.left)).toEqual(numbersOf(one.left));
          expect(numbersOf([...one.taken, ...one.left])).toEqual(numbersOf(parts));
        },
      ),
      { numRuns: 100 },
    );
  });
});

function asLatin1({ number, patch }: Part): Part {
  const dialect = { ...patch.source.dialect, encoding: 'windows-1252' };
  return { number, patch: { ...patch, source: { ...patch.source, dialect } } };
}
