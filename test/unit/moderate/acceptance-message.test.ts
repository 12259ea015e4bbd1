import { describe, expect, test } from 'vitest';
import { acceptanceMessage, type Share } from '../../../src/moderate/acceptance-message.ts';
import { parseTrailers } from '../../../src/history/trailers.ts';
import { HOSTILE } from '../deliver/hostile-strings.ts';
import { patchOf, set } from './sample.ts';

const MARIA = { login: 'maria', email: '7+maria@users.noreply.forge.example' };
const ADA = { login: 'ada', email: '8+ada@users.noreply.forge.example' };
const PATCH = patchOf(set(0, 1, 'Square'));
const SHARE: Share = { number: 3, id: PATCH.id, license: 'CC0-1.0', author: ADA, accepted: 1, total: 2 };

describe('the message of an acceptance', () => {
  test('names the change, the proposal, who wrote it and who said yes', () => {
    expect(acceptanceMessage(PATCH, [SHARE], MARIA)).toBe(
      `Correct 1 cell in data/stops.csv

- id "A", name: "Market" → "Square"

From proposal #3: 1 of its 2 changes.

Given under CC0-1.0.

Emendata-Patch: ${PATCH.id}
Co-authored-by: ada <8+ada@users.noreply.forge.example>
Reviewed-by: maria <7+maria@users.noreply.forge.example>
`,
    );
  });

  test('of several proposals names each patch, each person once, and no licence that nobody gave', () => {
    const shares = [
      SHARE,
      { ...SHARE, number: 4, id: 'b'.repeat(64), license: 'NOASSERTION', accepted: 2 },
      { ...SHARE, number: 5, author: undefined },
    ];
    const message = acceptanceMessage(PATCH, shares, MARIA);
    expect(message).toContain('Given under CC0-1.0.');
    expect(message).toContain('From proposal #4.\n');
    expect(parseTrailers(message).map(({ key }) => key)).toEqual([
      'Emendata-Patch',
      'Emendata-Patch',
      'Co-authored-by',
      'Reviewed-by',
    ]);
    expect(acceptanceMessage(PATCH, [{ ...SHARE, license: 'NOASSERTION' }], MARIA)).not.toContain('Given');
  });

  test.each(HOSTILE)('cannot be given other trailers by %j', (text) => {
    const value = text === '' || /\p{Cs}/u.test(text) ? 'x' : text;
    const message = acceptanceMessage(
      patchOf(set(0, 1, value)),
      [{ ...SHARE, license: text, author: { login: text, email: `${text}@example.org` } }],
      { login: text, email: MARIA.email },
    );
    const keys = parseTrailers(message).map(({ key }) => key);
    expect(keys.filter((key) => key !== 'Co-authored-by')).toEqual(['Emendata-Patch', 'Reviewed-by']);
    expect(message).not.toMatch(/@octocat|#12\b|\[skip/);
  });
});
