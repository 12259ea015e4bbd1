import { expect, test } from 'vitest';
import { type Pairs, write } from './pairs.ts';

const tonnes: Pairs = [
  ['9,5 Mio. t', '9500000'],
  ['1,25 Mio. t', '1250000'],
];
const percents: Pairs = [
  ['12,5 %', '0.125'],
  ['1 003,5 %', '10.035'],
  ['7 %', '0.07'],
];
const days: Pairs = [
  ['1 May 2023', '2023-05-01'],
  ['30 June 2022', '2022-06-30'],
];
const answers: Pairs = [
  ['ja', 'true'],
  ['nein', 'false'],
  ['ja', 'true'],
];

test.each<[string, string, Pairs, string | undefined]>([
  ['a multiplier and a unit', '10,72 Mio. t', tonnes, '10720000'],
  ['no multiplier where all have one: nobody knows', '11', tonnes, undefined],
  ['another unit: nobody knows', '11 Mio. kg', tonnes, undefined],
  ['percent as a share', '1 234,5 %', percents, '12.345'],
  ['percent without its sign', '50', percents, '0.5'],
  ['a share or one percent: nobody knows', '1', percents, undefined],
  ['a long date', '12 March 2024', days, '2024-03-12'],
  ['a French date', '1er mars 2024', days, '2024-03-01'],
  ['no date', 'soon', days, undefined],
  [
    'a date in figures',
    '12 March 2024',
    [
      ['1 May 2023', '01/05/2023'],
      ['3 June 2022', '03/06/2022'],
    ],
    '12/03/2024',
  ],
  [
    'a month as the file names it',
    'Dec 1 2004',
    [
      ['Jan 1 2000', 'Jan 1 2000'],
      ['Dec 1 2003', 'Dec 1 2003'],
    ],
    'Dec 1 2004',
  ],
  [
    'a month that the file never named',
    '1/5/2004',
    [
      ['1/13/2000', 'Jan 13 2000'],
      ['12/14/2003', 'Dec 14 2003'],
    ],
    undefined,
  ],
  ['an answer', 'nein', answers, 'false'],
  ['an answer in another language', 'yes', answers, 'true'],
  [
    'leading zeros',
    '7',
    [
      ['1', '001'],
      ['12', '012'],
    ],
    '007',
  ],
  [
    'leading zeros before decimals',
    '8,25',
    [
      ['7,25', '007.25'],
      ['12,75', '012.75'],
    ],
    '008.25',
  ],
  [
    'groups of two, which are read and never written',
    '7654321',
    [
      ['123456', '1,23,456'],
      ['1234567', '12,34,567'],
    ],
    undefined,
  ],
  [
    'groups on the page alone',
    '3,456',
    [
      ['1,234', '1234'],
      ['2,345', '2345'],
    ],
    '3456',
  ],
  [
    'groups in the file',
    '3456789',
    [
      ['1,234', '1,234'],
      ['2,345,678', '2,345,678'],
    ],
    '3,456,789',
  ],
  [
    'two decimals in the file',
    '5 €',
    [
      ['3,20 €', '3.20'],
      ['12,00 €', '12.00'],
    ],
    '5.00',
  ],
  [
    'more decimals than are shown',
    '12.5',
    [
      ['12.3', '12.3456'],
      ['1.0', '0.98'],
    ],
    '12.5',
  ],
  [
    'a true minus',
    '−5,5',
    [
      ['−3,5', '-3.5'],
      ['2,1', '2.1'],
    ],
    '-5.5',
  ],
  [
    'parentheses',
    '(1,200)',
    [
      ['(1,100)', '-1100'],
      ['50', '50'],
    ],
    '-1200',
  ],
  [
    'thousands',
    '7.5',
    [
      ['1.2', '1200'],
      ['30.4', '30400'],
    ],
    '7500',
  ],
  [
    'capitals',
    'Lyon',
    [
      ['Paris', 'PARIS'],
      ['Nice', 'NICE'],
      ['Lille', 'LILLE'],
    ],
    'LYON',
  ],
  [
    'what capitals hide: nobody knows',
    'LYON',
    [
      ['PARIS', 'Paris'],
      ['NICE', 'Nice'],
      ['LILLE', 'Lille'],
    ],
    undefined,
  ],
  [
    'what capitals hide, known',
    'NICE',
    [
      ['PARIS', 'Paris'],
      ['NICE', 'Nice'],
      ['LILLE', 'Lille'],
    ],
    'Nice',
  ],
  [
    'an address',
    'd.org',
    [
      ['a.org', 'https://a.org/'],
      ['b.org', 'https://b.org/'],
      ['c.org', 'https://c.org/'],
    ],
    'https://d.org/',
  ],
  [
    'a hard space',
    'St\u00a0Ives',
    [
      ['Land\u00a0End', 'Land End'],
      ['Bath', 'Bath'],
    ],
    'St Ives',
  ],
  [
    'nothing',
    '',
    [
      ['–', ''],
      ['5', '5'],
    ],
    '',
  ],
  [
    'nothing, as the file says it',
    '–',
    [
      ['–', 'NaN'],
      ['5', '5'],
    ],
    'NaN',
  ],
  [
    'a word for nothing that was never seen',
    'n/a',
    [
      ['4', '4'],
      ['5', '5'],
    ],
    undefined,
  ],
  [
    'texts as they are',
    'New  name',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
    'New  name',
  ],
  [
    'decimals as they are',
    '1.50',
    [
      ['1.25', '1.25'],
      ['3.1', '3.1'],
    ],
    '1.50',
  ],
  [
    'both marks possible: nobody knows',
    '1.234',
    [
      ['12', '12'],
      ['15', '15'],
    ],
    undefined,
  ],
  ['a single pair: nobody knows', '5', [['4', '4']], undefined],
  ['no pair at all', 'x', [], undefined],
])('%s: %j', (_, text, pairs, expected) => {
  expect(write(text, pairs)).toBe(expected);
});

test('one pair of many that somebody corrected does not matter', () => {
  const pairs: Pairs = Array.from({ length: 20 }, (_, n) => [`${n},5`, n === 3 ? '77' : `${n}.5`]);
  expect(write('21,5', pairs)).toBe('21.5');
});
