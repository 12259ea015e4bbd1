import * as fc from 'fast-check';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { HOSTILE } from '../hostile-strings.ts';
import { samplePatch, setChange } from '../sample-patch.ts';

/** Text as people and strangers write it, well-formed, as every valid patch has it. */
const text = fc.oneof(
  fc.constantFrom(...HOSTILE.filter((each) => each.isWellFormed())),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

const change = fc
  .record({ key: text, before: text, after: text, note: text })
  .filter(({ before, after }) => before !== after)
  .map(({ key, before, after, note }) =>
    setChange({ at: { record: 1, key: { iata: key }, hash: '0'.repeat(32) }, before, after, note }),
  );

/** Valid patches of `data/airports.csv`, from one cell to far more than an address holds. */
export const arbitraryPatch: fc.Arbitrary<Patch> = fc
  .record({
    changes: fc.array(change, { minLength: 1, maxLength: 60 }),
    license: fc.constantFrom('CC0-1.0', 'ODbL-1.0'),
    page: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  })
  .map(({ changes, ...rest }) => samplePatch(onceEach(changes), rest));

/** A patch names each record once for a column. */
function onceEach<C extends { at: { record: number; key: Record<string, string> | null } }>(
  changes: C[],
): C[] {
  return changes.map((each, n) => ({
    ...each,
    at: { ...each.at, record: n + 1, key: { iata: `${each.at.key?.['iata'] ?? ''} ${n}` } },
  }));
}
