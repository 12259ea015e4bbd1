import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { es } from '../../../src/i18n/es.ts';
import { fr } from '../../../src/i18n/fr.ts';
import { DESK_WORDS } from '../../../src/i18n/desk-words.ts';
import { FILTER_WORDS } from '../../../src/i18n/filter-words.ts';
import { HAND_OVER_WORDS } from '../../../src/i18n/hand-over-words.ts';
import { HISTORY_WORDS } from '../../../src/i18n/history-words.ts';
import { INSPECT_WORDS } from '../../../src/i18n/inspect-words.ts';
import { type LaterWords, loadLater } from '../../../src/i18n/load-later.ts';
import { PLACE_WORDS } from '../../../src/i18n/place/load-place-words.ts';
import { POPUP_WORDS } from '../../../src/i18n/popup-words.ts';
import { PROPOSAL_WORDS } from '../../../src/i18n/proposal-words.ts';
import { RECORD_WORDS } from '../../../src/i18n/record-words.ts';
import { TOKEN_WORDS } from '../../../src/i18n/token-words.ts';
import { SCHEMA_WORDS } from '../../../src/i18n/schema-words.ts';
import { VIEW_WORDS } from '../../../src/i18n/view-words.ts';
import { WIZARD_WORDS } from '../../../src/i18n/wizard-words.ts';
import { loadWords } from '../../../src/i18n/words.ts';
import { root, sourceFiles } from '../../arch/imports.ts';

type Entry = string | ((...args: never[]) => unknown) | { [name: string]: Entry };
const LANGUAGES = { en, es, fr };
/** What is fetched later, by the name it goes by. */
const LATER: Readonly<Record<string, LaterWords<Entry>>> = {
  desk: DESK_WORDS,
  handOver: HAND_OVER_WORDS,
  history: HISTORY_WORDS,
  inspect: INSPECT_WORDS,
  narrow: FILTER_WORDS,
  place: PLACE_WORDS,
  popup: POPUP_WORDS,
  proposal: PROPOSAL_WORDS,
  record: RECORD_WORDS,
  schema: SCHEMA_WORDS,
  token: TOKEN_WORDS,
  views: VIEW_WORDS,
  wizard: WIZARD_WORDS,
};
/** The catalogue and all that is fetched later, in each language. */
const WHOLE = new Map<string, Record<string, Entry>>();
for (const [lang, words] of Object.entries(LANGUAGES)) {
  const whole: Record<string, Entry> = { ...words };
  for (const [name, later] of Object.entries(LATER)) whole[name] = await loadLater(later, lang);
  WHOLE.set(lang, whole);
}

/** Every entry of a catalogue with the path of names that leads to it. */
function entries(catalogue: Entry, path: string[] = []): [string, unknown][] {
  if (typeof catalogue !== 'object') return [[path.join('.'), catalogue]];
  return Object.entries(catalogue).flatMap(([name, entry]) => entries(entry, [...path, name]));
}

/** What an entry says; a function is given words and numbers that cannot come from the catalogue. */
function said(entry: unknown): string[] {
  if (typeof entry !== 'function') return [String(entry)];
  const answers: unknown[] = [
    Reflect.apply(entry, undefined, ['Quux', 'Zork', 'Blub']),
    Reflect.apply(entry, undefined, [7, 8, 9]),
  ];
  return answers.flat().map(String);
}

describe.each([...WHOLE])('%s', (lang, words) => {
  test('says everything English says, in the same form', () => {
    const shape = (catalogue: Entry) => entries(catalogue).map(([path, entry]) => `${path}: ${typeof entry}`);
    expect(shape(words).toSorted()).toEqual(shape(WHOLE.get('en') ?? {}).toSorted());
  });

  test('has no empty sentence and no gap in one', () => {
    const silent = entries(words).filter(([, entry]) => said(entry).some((text) => text.trim() === ''));
    const gaps = entries(words).filter(([, entry]) => /undefined|\[object/.test(said(entry).join()));
    expect([...silent, ...gaps].map(([path]) => path)).toEqual([]);
  });

  test('says what it is told', () => {
    const functions = entries(words).filter(([, entry]) => typeof entry === 'function');
    const deaf = functions.filter(([, entry]) => !/Quux|\b7\b/.test(said(entry).join('\n')));
    expect(deaf.map(([path]) => path)).toEqual([]);
  });

  test('is chosen by the reader’s first language we speak', async () => {
    expect(await loadWords(['xx', `${lang}-CA`, 'en'])).toMatchObject({ lang });
  });
});

test.each([[[]], [['xx', 'de-AT']], [['constructor']], [['__proto__-x']], [['']]])(
  'a reader of %j is spoken to in English',
  async (languages: string[]) => expect(await loadWords(languages)).toEqual({ words: en, lang: 'en' }),
);

test('one is not many', () => {
  for (const words of Object.values(LANGUAGES)) {
    expect(words.common.corrections(1)).not.toBe(words.common.corrections(2).replace('2', '1'));
    expect(words.common.corrections(1)).toContain('1');
  }
  expect(en.common.corrections(12_345)).toBe('12,345 corrections');
});

test('no entry is left that nobody uses', () => {
  const code = ['src', 'entrypoints', 'bookmarklet']
    .flatMap(sourceFiles)
    .filter((file) => !file.startsWith('src/i18n/'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const unused = entries(WHOLE.get('en') ?? {})
    .map(([path]) => path)
    .filter((path) => !CHOSEN.test(path) && !isNamed(path, code));
  expect(unused).toEqual([]);
});

/** Entries that are looked up by a value, or handed over together with their group. */
const CHOSEN =
  /^(choose\.reason|answers\.reason|editor\.warning|send\.status|send\.step|problem\.hint|problem\.forge|contributions\.(summary|outcome|reason)|proposal\.(state|other|outcome|reason)|review\.columns|handOver\.editor\.(refused|loss)|notOpened\.reason|answers\.reason|desk\.(nav|decide\.(step|leftReason|outdated)|inbox\.grouping)|policy\.(refusal|operation)|policy\.propose|wizard\.problems|schema\.(type|kind|shownAs|code|send|cell)|place\.leads\.(ask|problem)|place\.answers\.problem|views\.names|token\.(kind|scope)|narrow\.(modes|chip)|inspect\.(stage|kind|why|note|fair|column\.kinds?))\.|^narrow\.(from|to)$|^token\.(missing|malformed)$|^editor\.(recordNumber|changed|inserted|edit)$/;

/** Whether code says `group.name`, or takes `name` out of the group. */
function isNamed(path: string, code: string): boolean {
  const [name = '', group] = path.split('.').toReversed();
  if (group === undefined) return code.includes(`words.${name}`);
  if (code.includes(`${group}.${name}`)) return true;
  /* A screen of these takes its own group alone. */
  if (/^(?:place|token|popup\.proposal)\./.test(path))
    return new RegExp(`\\bwords\\??\\.${name}\\b`).test(code);
  const taken = `\\{[^{}]*\\b${name}\\b[^{}]*\\} = [\\w.()]*\\b${group}\\b`;
  return new RegExp(taken).test(code);
}
