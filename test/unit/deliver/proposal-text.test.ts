import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/patch/patch.ts';
import { proposalText } from '../../../src/deliver/proposal-text.ts';
import { HOSTILE } from './hostile-strings.ts';
import { fencedBlocks, markdownSkeleton } from './markdown-skeleton.ts';
import { COLUMN_CHANGES, samplePatch, setChange, withPath } from './sample-patch.ts';

const insert: Change = { op: 'insert', at: null, after: { iata: 'ZZZ', name: 'New' } };
const remove: Change = { op: 'delete', at: setChange().at, before: { iata: '00M', name: 'Old' } };

describe('the title', () => {
  test.each([
    [[setChange()], 'Correct 1 cell in data/airports.csv'],
    [
      [setChange(), setChange({ column: 'city' }), insert],
      'Correct 2 cells, add 1 record in data/airports.csv',
    ],
    [[remove, insert, insert], 'Add 2 records, remove 1 record in data/airports.csv'],
  ])('counts %#', (changes, title) => expect(proposalText(samplePatch(changes)).title).toBe(title));

  test('cannot mention or close through the path', () => {
    const patch = samplePatch([setChange()]);
    const hostile = withPath(patch, 'data/@octocat/closes #12.csv');
    expect(proposalText(hostile).title).toBe('Correct 1 cell in data/＠octocat/closes ＃12.csv');
  });
});

describe('the body', () => {
  test('lists each change as a task under its record, with what a maintainer needs', () => {
    const evidence = 'https://faa.example/00M';
    const patch = samplePatch([setChange({ note: 'typo', evidence }), insert, remove], {
      page: 'https://portal.example/a',
    });
    const { body } = proposalText({ ...patch, reporter: { name: 'Ada' } });
    expect(body).toContain(
      '**Record 1: `iata` = `00M`**\n\n- [x] `name`: `Thigpen ` → `Thigpen`\n  - Note: `typo`\n',
    );
    expect(body).toContain(
      '  - Evidence: <https://faa.example/00M>\n- [x] Remove `iata` = `00M`, `name` = `Old`',
    );
    expect(body).toContain('**New first record**\n\n- [x] Add `iata` = `ZZZ`, `name` = `New`');
    expect(body).toContain('`CC0-1.0`\n- Seen on: <https://portal.example/a>\n- Reported by: `Ada`');
  });

  test('lists what becomes of columns under one heading', () => {
    const { body } = proposalText(samplePatch(COLUMN_CHANGES));
    expect(body).toContain(`**Columns**

- [x] Rename column \`name\` → \`title\`
- [x] Remove column \`city\` with all its values
- [x] Add column \`zone\`, after \`iata\`
- [x] Move column \`iata\`, first
`);
  });

  test('holds the patch for programs', () => {
    const patch = samplePatch([setChange({ after: '``` \u202E' })]);
    const { blocks } = fencedBlocks(proposalText(patch).body);
    expect(JSON.parse(blocks[0] ?? '')).toEqual(patch);
  });

  test('flags a value that a spreadsheet would run', () => {
    expect(proposalText(samplePatch([setChange({ after: '=cmd|x' })])).body).toContain('spreadsheet formula');
  });

  test.each(HOSTILE)('%j acts nowhere', (text) => {
    const skeleton = markdownSkeleton(withoutFlag(bodyFull(text))).replaceAll('*empty*', '`code`');
    expect(skeleton).toBe(markdownSkeleton(bodyFull('x')));
  });

  test('counts what does not fit, whatever the size of the patch', { timeout: 30_000 }, () => {
    const size = fc.record({
      count: fc.integer({ min: 1, max: 3_000 }),
      length: fc.integer({ min: 1, max: 2_000 }),
    });
    fc.assert(
      fc.property(size, ({ count, length }) => {
        const changes = Array.from({ length: count }, (_, index) => bigChange(index + 1, length));
        const { body } = proposalText(samplePatch(changes));
        const told = Number(/… and (\d+) more change/.exec(body)?.[1] ?? 0);
        expect(body.length).toBeLessThanOrEqual(65_536);
        expect(body.match(/^- \[x\] /gm)?.length).toBe(count - told);
        expect(fencedBlocks(body).closed).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

function bigChange(record: number, length: number): Change {
  return setChange({ at: { ...setChange().at, record }, after: 'x'.repeat(length) });
}

/** A body with this text in every place that takes a free one. */
function bodyFull(text: string): string {
  const change = setChange({
    column: text,
    before: text,
    after: text,
    note: text || '-',
    at: { record: 1, key: { [text]: text }, hash: '' },
  });
  const patch = {
    ...samplePatch([setChange()], { reporter: { name: text } }),
    changes: [change],
    license: text,
  };
  return proposalText(withPath(patch, text)).body;
}

function withoutFlag(body: string): string {
  return body.replace(/\n {2}- ⚠️.*/, '');
}
