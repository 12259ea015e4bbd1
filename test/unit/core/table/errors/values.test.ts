import { describe, expect, test } from 'vitest';
import { brief, each, foundIn } from './found-in.ts';

/** A column in which these stand among many usual ones; the other column tells records apart. */
function among(usual: readonly string[], odd: readonly string[], times = 200): string[] {
  return [...each(times, (n) => usual[n % usual.length] ?? ''), ...odd];
}
const ids = (length: number) => each(length, (n) => `record ${n * n}`);
const found = (values: readonly string[]) => brief(foundIn({ name: ids(values.length), value: values }));
const CITIES = ['Marseille', 'Strasbourg', 'Saint-Étienne', 'Clermont-Ferrand'];

describe('spaces', () => {
  test('at the ends, in rows and without width', () => {
    expect(found(among(CITIES, ['Marseille ', '\u00a0Strasbourg', 'Saint-\u200bÉtienne']))).toEqual([
      'spaces | Marseille  | Marseille',
      'spaces | \u00a0Strasbourg | Strasbourg',
      'spaces | Saint-\u200bÉtienne | Saint-Étienne',
    ]);
    expect(found(among(CITIES, ['Fort  de France']))).toEqual(['spaces | Fort  de France | Fort de France']);
  });

  test('how often the value is there without them', () => {
    const [first] = foundIn({ name: ids(201), value: among(CITIES, ['Marseille ']) });
    expect(first).toMatchObject({
      column: 1,
      records: [200],
      count: 1,
      why: { kind: 'spaces', of: 'ends', times: 50 },
    });
  });

  test.each([
    ['no-break spaces of French typography', among(CITIES, ['12\u00a0000 habitants', 'Attention\u202f!'])],
    ['joiners of Persian and of emoji', among(CITIES, ['می\u200cخواهم', '👩\u200d🚒 pompière'])],
    ['spaces without width of Thai', among(CITIES, ['กรุงเทพ\u200bมหานคร'])],
    ['direction marks in Arabic', among(CITIES, ['\u200fمرسيليا'])],
    [
      'two spaces between sentences of prose',
      among(CITIES, ['This is a longer remark.  It has two sentences, as people write them.']),
    ],
    [
      'values that are padded to one width',
      each(200, (n) => `${CITIES[n % 4] ?? ''}          `.slice(0, 18)),
    ],
    ['lines of an address', among(CITIES, ['12 rue de la Paix\n75002 Paris'])],
  ])('%s are right', (_, values) => {
    expect(found(values)).toEqual([]);
  });
});

describe('encoding', () => {
  test('what was misread is read again', () => {
    expect(found(among(CITIES, ['BesanÃ§on', 'Lâ€™Haÿ', 'dâ€™Or', 'Ðœосква', 'MÃƒÂ¢con']))).toEqual([
      'encoding | BesanÃ§on | Besançon',
      'encoding | dâ€™Or | d’Or',
      'encoding | MÃƒÂ¢con | Mâcon',
    ]);
    expect(found(among(CITIES, ['Besan\ufffdon']))).toEqual(['encoding | Besan\ufffdon']);
  });

  test('text that only looks so is right', () => {
    const values = [
      'SÃO PAULO',
      'Ångström',
      '5 °C',
      'IRMÃ',
      'Åland',
      'ÇANKAYA',
      '«ÉTÉ»',
      'naïve',
      'Москва',
      'Â',
      'ÖÄÜ',
      '20 €',
    ];
    expect(found(among(CITIES, values))).toEqual([]);
  });
});

describe('variants', () => {
  test('letter case, accents and punctuation', () => {
    expect(found(among(CITIES, ['MARSEILLE', 'Saint Etienne', 'Clermont Ferrand']))).toEqual([
      'case | MARSEILLE | Marseille',
      'variant | Saint Etienne | Saint-Étienne',
      'variant | Clermont Ferrand | Clermont-Ferrand',
    ]);
  });

  test.each([
    ['signs that make another thing of a word', among(['Basic', 'Fortran'], ['Basic+', 'Basic#'])],
    [
      'figures that are parted otherwise',
      among(['version 1.5', 'version 2.5'], ['version 15', 'version 25']),
    ],
    ['short words, whose case counts', among(['mW', 'kW'], ['MW'])],
    ['two ways that are as frequent', each(200, (n) => (n % 2 === 0 ? 'Marseille' : 'MARSEILLE'))],
    [
      'names that do not return',
      [...each(100, (n) => `Person ${'abcdefghij'[n % 10]}${n}`), 'Jean Martin', 'JEAN MARTIN'],
    ],
  ])('%s are right', (_, values) => {
    expect(found(values)).toEqual([]);
  });
});

describe('spelling', () => {
  test('a letter inside a word', () => {
    expect(found(among(CITIES, ['Strasborg', 'Marsielle', 'Clermont-Ferand']))).toEqual([
      'spelling | Strasborg | Strasbourg',
      'spelling | Marsielle | Marseille',
      'spelling | Clermont-Ferand | Clermont-Ferrand',
    ]);
  });

  test.each([
    [
      'countries of like names',
      among(
        ['Austria', 'Niger', 'Slovakia', 'Dominica', 'Guinea'],
        ['Australia', 'Nigeria', 'Slovenia', 'Dominican Republic', 'Guyana'],
      ),
    ],
    [
      'female and plural forms',
      among(['Directeur', 'Administratif', 'Electricien'], ['Directeurs', 'Administratifs', 'Electricienne']),
    ],
    ['numbered names', among(['Station 11', 'Station 12', 'Station 21'], ['Station 13'])],
    ['Roman numbers', among(['Tranche III', 'Tranche VII'], ['Tranche II', 'Tranche VI'])],
    [
      'words that other names have too',
      among(['Jean Martin', 'Paul Durand'], ['Jean Marlin', 'Paul Marlin']),
    ],
    ['first letters', among(['Zambia', 'Bulgaria'], ['Gambia', 'Vulgaria'])],
  ])('%s are right', (_, values) => {
    expect(found(values)).toEqual([]);
  });
});

describe('outliers', () => {
  const usual = each(300, (n) => (40 + ((n * 37) % 200) / 10).toFixed(1));

  test('a number ten times too big', () => {
    expect(found([...usual, '482.5'])).toEqual(['outlier | 482.5']);
    expect(found([...usual, '482.0'])).toEqual(['outlier | 482.0 | 48.2']);
    expect(found([...usual, '-9999'])).toEqual(['outlier | -9999']);
  });

  test('a date in another century', () => {
    expect(found([...each(300, (n) => `20${10 + (n % 12)}-03-1${n % 10}`), '1202-03-11'])).toEqual([
      'outlier | 1202-03-11',
    ]);
  });

  test.each([
    ['long tails, as those of populations', each(2_000, (n) => String(Math.round(1_000_000 / (n + 1))))],
    ['exponential growth', each(300, (n) => String(Math.round(1.06 ** n * 10)))],
    ['many zeros and a few counts', each(400, (n) => (n % 10 === 0 ? String(n) : '0'))],
    ['a row of totals', [...usual, usual.reduce((sum, each) => sum + Number(each), 0).toFixed(1)]],
    ['numbers that count on, and begin anew', [...each(300, (n) => String(n + 1)), '900001']],
    ['few numbers', ['1', '2', '3', '2', '500']],
    ['two groups of numbers', each(300, (n) => String(n % 3 === 0 ? 10_000 + n : 10 + (n % 7)))],
  ])('%s are right', (_, values) => {
    expect(found(values)).toEqual([]);
  });
});

describe('dates', () => {
  const usual = each(
    60,
    (n) => `${String(1 + (n % 28)).padStart(2, '0')}/${String(1 + (n % 12)).padStart(2, '0')}/2023`,
  );

  test('written otherwise, or in no calendar', () => {
    expect(found([...usual, '2023-04-05', '12/25/2023', '31/02/2023', '5 March 2023']).toSorted()).toEqual([
      'date-format | 12/25/2023 | 25/12/2023',
      'date-format | 2023-04-05 | 05/04/2023',
      'date-format | 31/02/2023',
      'date-format | 5 March 2023 | 05/03/2023',
    ]);
    const iso = each(60, (n) => `2023-0${1 + (n % 9)}-1${n % 10}`);
    expect(found([...iso, '2023-25-12', '03/04/2023'])).toEqual([
      'date-format | 2023-25-12 | 2023-12-25',
      'date-format | 03/04/2023',
    ]);
  });

  test.each([
    ['a year or a month alone', [...usual, '2023', '03/2023']],
    ['days with and without a zero in front', each(60, (n) => `${1 + (n % 28)}/${1 + (n % 12)}/2023`)],
    ['half in each way', usual.map((each, n) => (n % 2 === 0 ? each : `2023-05-1${n % 10}`))],
  ])('%s are right', (_, values) => {
    expect(found(values)).toEqual([]);
  });
});

describe('numbers', () => {
  const usual = each(60, (n) => (n * 1.25 + 0.5).toFixed(2));

  test('the other decimal mark, and a unit', () => {
    expect(found([...usual, '12,5', '34 kg'])).toEqual([
      'number-format | 12,5 | 12.5',
      'number-format | 34 kg',
    ]);
  });

  test('groups of thousands and units everywhere are right', () => {
    expect(found([...each(60, (n) => `${n + 1},${100 + n}.5`), '12,345.5'])).toEqual([]);
    expect(found(usual.map((each) => `${each} kg`))).toEqual([]);
    expect(found([...each(95, (n) => String(n + 1)), '2A', '2B'])).toEqual([]);
  });
});

describe('codes', () => {
  const usual = each(400, (n) => String((n * 251) % 96_000).padStart(5, '0'));

  test('zeros that are lost, letters for figures, decimals of a spreadsheet', () => {
    expect(found([...usual, '1234', '7500O', '75056.0', '750567'])).toEqual([
      'code | 1234 | 01234',
      'code | 7500O | 75000',
      'code | 75056.0 | 75056',
      'code | 750567',
    ]);
    expect(found([...each(100, (n) => ['FR', 'DE', 'ES'][n % 3] ?? ''), 'it', 'ITA'])).toEqual([
      'code | it | IT',
      'code | ITA',
    ]);
  });

  test.each([
    ['another kind of code that returns', [...usual, '2A004', '2B033', '2A041']],
    ['numbers of any length', each(400, (n) => String(n * n))],
    ['names of one shape by chance', [...each(60, () => 'Lyon'), 'Paris']],
  ])('%s are right', (_, values) => {
    expect(found(values)).toEqual([]);
  });
});
