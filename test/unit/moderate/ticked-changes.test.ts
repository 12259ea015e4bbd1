import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, Patch } from '../../../src/core/patch/patch.ts';
import { proposalText } from '../../../src/deliver/proposal-text.ts';
import { isSure, tickedChanges } from '../../../src/moderate/ticked-changes.ts';
import { HOSTILE } from '../deliver/hostile-strings.ts';
import { samplePatch, setChange } from '../deliver/sample-patch.ts';

const insert: Change = { op: 'insert', at: null, after: { iata: 'ZZZ', name: 'New' } };
const second = { record: 2, key: { iata: '00R' }, hash: '0'.repeat(32) };
const PATCH = samplePatch([
  setChange(),
  setChange({ column: 'city', before: 'Bay', after: 'Bay Springs' }),
  setChange({ at: second }),
  insert,
]);
const BODY = proposalText(PATCH).body;
const NOTHING = { accepted: [], refused: [], missing: [], ambiguous: [], strangers: [] };

/** The body with the boxes at these places, from 0, unticked. */
function untick(body: string, places: readonly number[]): string {
  let place = -1;
  return body.replaceAll(/^- \[x\]/gm, (box) => (places.includes((place += 1)) ? '- [ ]' : box));
}

/** The body without its n-th item. */
function withoutItem(body: string, n: number): string {
  let place = -1;
  return body.replaceAll(/^- \[x\] .*\n/gm, (line) => ((place += 1) === n ? '' : line));
}

test('every box of a fresh proposal is ticked', () => {
  expect(tickedChanges(BODY, PATCH)).toEqual({ ...NOTHING, accepted: [0, 1, 2, 3] });
});

test('what is unticked is refused', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), (refused) => {
      const ticked = tickedChanges(untick(BODY, refused), PATCH);
      expect(ticked).toEqual({
        ...NOTHING,
        accepted: [0, 1, 2, 3].filter((n) => !refused.includes(n)),
        refused,
      });
      expect(isSure(ticked)).toBe(true);
    }),
  );
});

describe('a body edited by hand still says it', () => {
  const edited = untick(BODY, [1]);
  const expected = { ...NOTHING, accepted: [0, 2, 3], refused: [1] };
  const blocks = edited.split('\n\n');
  test.each([
    ['with line ends of Windows', edited.replaceAll('\n', '\r\n')],
    ['with a capital X', edited.replaceAll('[x]', '[X]')],
    ['with spaces at the ends of lines', edited.replaceAll(/(\S)$/gm, '$1  ')],
    ['with words around', `Thank you!\n\n${edited}\n\nI looked at **all** of them.`],
    ['with words between', edited.replace('- [ ]', 'Not this one, see the register.\n\n- [ ]')],
    [
      'with the items of a record in another order',
      edited.replace(/(- \[x\] `name`.*\n)(- \[ \].*\n)/, '$2$1'),
    ],
    [
      'with the records in another order',
      [...blocks.slice(3, 5), ...blocks.slice(1, 3), ...blocks.slice(5)].join('\n\n'),
    ],
    ['with items in code', `\`\`\`\n- [ ] \`name\`: \`Thigpen \` → \`Thigpen\`\n\`\`\`\n${edited}`],
    ['with items in a comment', `<!--\n- [ ] nothing\n-->\n${edited}`],
    ['without the patch', edited.slice(0, edited.indexOf('<details>'))],
  ])('%s', (_, body) => expect(tickedChanges(body, PATCH)).toEqual(expected));
});

describe('what cannot be told for sure is said', () => {
  test.each([
    ['a deleted item', withoutItem(BODY, 1), { missing: [1], accepted: [0, 2, 3] }],
    [
      'a reworded item',
      BODY.replace('`Bay Springs`', '`Bay`'),
      { missing: [1], strangers: ['`city`: `Bay` → `Bay`'] },
    ],
    ['a deleted heading', BODY.replace('**Record 2: `iata` = `00R`**', ''), { ambiguous: [0], missing: [2] }],
    ['another heading', BODY.replace('00R', '00M'), { missing: [2] }],
    ['an item twice', BODY.replace(/(- \[x\] `city`.*\n)/, '$1$1'), { ambiguous: [1] }],
    ['an item for nothing', `${BODY}\n- [x] delete everything\n`, { strangers: ['delete everything'] }],
    ['one in a quotation', `${BODY}\n> 1. [ ] delete everything\n`, { strangers: ['delete everything'] }],
    ['everything in code', `~~~\n${BODY}`, { missing: [0, 1, 2, 3] }],
    ['everything in a comment', `<!-- ${BODY}`, { missing: [0, 1, 2, 3] }],
    ['nothing', '', { missing: [0, 1, 2, 3] }],
  ])('%s', (_, body, expected) => {
    const ticked = tickedChanges(body, PATCH);
    expect(ticked).toMatchObject(expected);
    expect(isSure(ticked)).toBe(false);
  });

  test('a change that was not listed', () => {
    const long = samplePatch(
      Array.from({ length: 400 }, (_, n) =>
        setChange({ at: { ...second, record: n + 1 }, after: 'x'.repeat(300) }),
      ),
    );
    const { accepted, missing } = tickedChanges(proposalText(long).body, long);
    expect(missing.length).toBeGreaterThan(0);
    expect(accepted.length + missing.length).toBe(400);
  });

  test('records added twice, when only one is refused', () => {
    const twice = samplePatch([insert, { ...insert, note: 'b' }]);
    const { body } = proposalText(twice);
    expect(tickedChanges(body, twice)).toMatchObject({ accepted: [0, 1] });
    expect(tickedChanges(untick(body, [0, 1]), twice)).toMatchObject({ refused: [0, 1] });
    expect(tickedChanges(untick(body, [1]), twice)).toMatchObject({ ambiguous: [0, 1] });
  });
});

/** A patch with this text in every place that a body shows. */
function patchFull(text: string): Patch {
  const at = { record: 1, key: { [text]: text }, hash: '' };
  const changes: Change[] = [
    setChange({ column: text, before: text, after: `${text}!`, note: text, at }),
    { op: 'insert', at, after: { [text]: text } },
    setChange({ column: `${text}2`, before: `${text}?`, after: text, at }),
  ];
  return { ...samplePatch([setChange()]), changes };
}

test.each(HOSTILE)('%j in cells, names and notes makes no box and hides none', (text) => {
  const patch = patchFull(text);
  const { body } = proposalText(patch);
  expect(tickedChanges(body, patch)).toEqual({ ...NOTHING, accepted: [0, 1, 2] });
  expect(tickedChanges(untick(body, [1]), patch)).toMatchObject({
    accepted: [0, 1],
    refused: [2],
    strangers: [],
  });
});

test('a hostile body takes no time', () => {
  const bodies = [
    '- [x] a\n'.repeat(8_000),
    '**'.repeat(30_000),
    '`'.repeat(65_000),
    '> '.repeat(30_000),
    '<!--'.repeat(16_000),
    `${BODY}\n`.repeat(30),
  ];
  for (const body of bodies) expect(isSure(tickedChanges(body, PATCH))).toBe(false);
}, 20_000);
