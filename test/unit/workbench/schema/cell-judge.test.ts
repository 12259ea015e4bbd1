import { expect, test } from 'vitest';
import { schema as words } from '../../../../src/i18n/en/schema.ts';
import { cellJudge } from '../../../../src/workbench/schema/cell-judge.ts';

const judge = cellJudge(
  {
    fields: [
      { name: 'height', type: 'number' },
      { name: 'Opened', type: 'date', format: '%Y-%m-%d', constraints: { required: true } },
    ],
    primaryKey: [],
    foreignKeys: [],
    missingValues: [''],
  },
  words,
);

test('says why a value does not fit its column', () => {
  expect(judge('height', 'tall')).toContain('tall');
  expect(judge('Opened', '')).toBe(words.cell.required);
});

test('says nothing of what fits, is missing or is in a column nobody knows', () => {
  expect(judge('height', '12.5')).toBeUndefined();
  expect(judge('height', '')).toBeUndefined();
  expect(judge('colour', 'tall')).toBeUndefined();
});

test('knows a column whose name differs in case', () => {
  expect(judge('opened', 'soon')).toContain('soon');
});
