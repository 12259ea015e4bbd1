// @vitest-environment node
import { expect, test } from 'vitest';
import { cellKind } from '../../../../src/detect/tables/cell-kind.ts';

test.each([
  [
    'number',
    [
      '0',
      '-3',
      '−3.5',
      '1,204.5',
      '1 204',
      "1'204.50",
      '12 %',
      '€ 12,50',
      '12 km',
      '(r) 6,902,064',
      '1:23.4',
      '12[1]',
      '3–2',
      '13.4 MB (-81%)',
    ],
  ],
  [
    'date',
    [
      '2024-03-01',
      '01.03.2024',
      '3/1/24',
      '1 March 2024',
      'March 1, 2024',
      'Mar 2024',
      'Monday January 11',
      '14 de mar.'.replace('de ', ''),
    ],
  ],
  ['empty', ['', '–', '-', 'n/a', '..', 'N.A.']],
  ['text', ['Alder', 'A 12 road to nowhere', '1 of the best', '192.168.0.1 is an address']],
] as const)('%s', (kind, texts) => {
  expect(Object.fromEntries(texts.map((text) => [text, cellKind(text)]))).toEqual(
    Object.fromEntries(texts.map((text) => [text, kind])),
  );
});
