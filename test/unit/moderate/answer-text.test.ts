import { describe, expect, test } from 'vitest';
import type { RefusalReason } from '../../../src/core/decision.ts';
import { answerText, type AnswerFacts } from '../../../src/moderate/answer-text.ts';
import type { DecidedChange, DecidedCommit, Fate } from '../../../src/moderate/decided.ts';
import { HOSTILE } from '../deliver/hostile-strings.ts';
import { markdownSkeleton } from '../deliver/markdown-skeleton.ts';
import { patchOf, set, SOURCE, type Work } from './sample.ts';

const COMMIT: DecidedCommit = {
  path: SOURCE.path,
  commit: 'abcdef1234567890',
  url: 'https://forge.example/city/stops/commit/abcdef1234567890',
  state: 'merged',
};

function changesOf(work: readonly Work[], fates: readonly Fate[]): DecidedChange[] {
  return patchOf(work).changes.map((change, place) => ({
    path: SOURCE.path,
    id: String(place),
    change,
    fate: fates[place] ?? { became: 'left' },
  }));
}

function textOf(wanted: Partial<AnswerFacts>): string {
  return answerText({
    host: SOURCE.host,
    lang: 'en',
    changes: [],
    commits: [],
    patches: [],
    words: '',
    ...wanted,
  });
}

const refusal = (reason: RefusalReason): Fate => ({ became: 'refused', reason });
const TWO = [set(0, 1, 'Market Square'), set(1, 1, 'Chapel')];

describe('an answer', () => {
  test.each([
    ['en', 'Thank you!', '1 correction is in the file now', 'The value in the file is the right one.'],
    ['fr-CA', 'Merci !', '1 correction est maintenant dans le fichier', 'La valeur du fichier est la bonne.'],
    ['es', '¡Gracias!', '1 corrección ya está en el archivo', 'El valor del archivo es el correcto.'],
    ['und', 'Thank you!', '1 correction is in the file now', 'The value in the file is the right one.'],
    [
      'constructor',
      'Thank you!',
      '1 correction is in the file now',
      'The value in the file is the right one.',
    ],
  ])('in %s says what was taken over and what was not', (lang, thanks, accepted, wrong) => {
    const changes = changesOf(TWO, [{ became: 'accepted' }, refusal('wrong')]);
    const text = textOf({ lang, changes, commits: [COMMIT] });
    expect(text).toContain(thanks);
    expect(text).toContain(accepted);
    expect(text).toContain(`[\`abcdef1234\`](<${COMMIT.url}>)`);
    expect(text).toContain(`- ${wrong}\n  - \`B\`, \`name\`: \`Church\` → \`Chapel\``);
  });

  test('says what waits, what was there already and what is left for later', () => {
    const work = [set(0, 1, 'a'), set(0, 2, 'b'), set(1, 1, 'c')];
    const changes = changesOf(work, [{ became: 'accepted' }, { became: 'already' }, { became: 'left' }]);
    const text = textOf({ changes, commits: [{ ...COMMIT, state: 'proposed' }] });
    expect(text).toContain('waits for another maintainer');
    expect(text).toContain('in the file already');
    expect(text).toContain('not decided yet');
  });

  test('does not repeat spam, nor thank for it', () => {
    const text = textOf({ changes: changesOf([set(0, 1, 'BUY NOW')], [refusal('spam')]) });
    expect(text).not.toMatch(/BUY|Thank/);
    expect(text).toContain('This is no correction.');
  });

  test.each(HOSTILE.filter((value) => !/\p{Cs}/u.test(value) && value !== ''))(
    'lets no value act: %j',
    (value) => {
      const work: Work[] = [
        set(0, 1, value),
        (document) => document.insertRecord(1, ['X', value, '']),
        (document) => document.deleteRecord(3),
      ];
      const changes = changesOf(work, [refusal('wrong'), refusal('wrong'), refusal('wrong')]);
      const skeleton = markdownSkeleton(textOf({ changes, words: value }));
      expect(skeleton).not.toMatch(/@|#\d|<(?!https:)[a-z/!]|https?:\/\/forge|\]\((?!<)/i);
      expect(skeleton).not.toMatch(/^(?!>( |$)|- | {2}- |$|3 corrections)/m);
    },
  );

  test('links to no other host, whatever the forge answered', () => {
    const changes = changesOf([set(0, 1, 'x')], [{ became: 'accepted' }]);
    for (const url of ['https://evil.example/x', 'javascript:alert(1)', 'https://forge.example/a b>c', ''])
      expect(textOf({ changes, commits: [{ ...COMMIT, url }] })).toMatch(/: `abcdef1234`$/);
  });

  test('keeps a moderator’s lines and web addresses', () => {
    const text = textOf({ words: 'See *this*:\r\nhttps://data.example/stops?id=1\n\n# Bye' });
    expect(text).toBe('> See \\*this\\*:\n> <https://data.example/stops?id=1>\n>\n> ＃ Bye');
  });

  test('names fifty refused changes and counts the others', () => {
    const file = `id,name\n${Array.from({ length: 60 }, (_, n) => `${n},x\n`).join('')}`;
    const work = Array.from({ length: 60 }, (_, n) => set(n, 1, 'y'));
    const changes = patchOf(work, { file }).changes.map((change, n) => ({
      path: '',
      id: String(n),
      change,
      fate: refusal('wrong'),
    }));
    const text = textOf({ changes });
    expect(text.match(/ → /g)).toHaveLength(50);
    expect(text).toContain('… and 10 more');
  });

  test('stays within what a forge takes, whatever the values', () => {
    const file = `id,name\n${Array.from({ length: 300 }, (_, n) => `${n},${'\u202E'.repeat(100)}\n`).join('')}`;
    const work = Array.from({ length: 300 }, (_, n) => set(n, 1, '\u200B'.repeat(100)));
    const reasons = ['wrong', 'needs-source', 'duplicate', 'out-of-scope'] as const;
    const changes = patchOf(work, { file }).changes.map((change, n) => ({
      path: '',
      id: String(n).padStart(64, '0'),
      change,
      fate: refusal(reasons[n % 4] ?? 'spam'),
    }));
    const text = textOf({
      changes,
      patches: [{ id: 'x', commit: undefined, changes }],
      words: '\u202E'.repeat(5_000),
    });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('more');
  });
});
