import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rememberedSourceSchema } from '../../../../src/core/remembered-source.ts';
import type { PublicSource } from '../../../../src/core/source.ts';
import { decide } from '../../../../src/locate/decide.ts';
import { hostOf } from '../../../../src/locate/host-of.ts';
import { locate } from '../../../../src/locate/locate.ts';
import { pageAddress, pagePattern } from '../../../../src/locate/remember/page-pattern.ts';
import { rememberedFiles, toAnswer } from '../../../../src/locate/remember/remember.ts';
import { fileFinding, near, tableFinding } from '../findings.ts';

const now = '2026-01-03T00:00:00Z';
const at = (path: string) => ({ url: `https://town.example${path}` });
const csv = (name: string): PublicSource => ({ kind: 'url', url: `https://files.example/${name}.csv` });
const urls = (...question: Parameters<typeof rememberedFiles>): string[] =>
  rememberedFiles(...question).map(({ source }) => (source.kind === 'url' ? source.url : source.path));

describe('addresses of pages', () => {
  test.each([
    ['https://town.example/lamps/', 'https://town.example/lamps'],
    ['https://town.example/lamps?page=3&sort=watt#top', 'https://town.example/lamps'],
    ['https://town.example/?p=12', 'https://town.example?p=12'],
    ['https://town.example/?page=lamps', 'https://town.example?page=lamps'],
    ['https://town.example/lamps/page/3/', 'https://town.example/lamps'],
    ['https://town.example/data?b=2&id=7&utm_source=x&a=1', 'https://town.example/data?a=1&b=2&id=7'],
    ['https://town.example/app#/lamps/7', 'https://town.example/app#/lamps/7'],
    ['https://town.example', 'https://town.example'],
    ['about:blank', 'about:blank'],
  ])('%s is %s', (url, expected) => {
    expect(pageAddress(url)).toBe(expected);
  });

  test.each([
    ['https://town.example/lamps/12', 'https://town.example/lamps/*'],
    ['https://town2.example/lamp-12/2024-01-02', 'https://town2.example/lamp-*/*'],
    [
      'https://town.example/dataset/1a2b3c4d-0000-4000-8000-123456789abc/x',
      'https://town.example/dataset/*/x',
    ],
    ['https://town.example/facade/cafebabe', 'https://town.example/facade/cafebabe'],
    ['https://town.example/x?id=77&kind=lamp', 'https://town.example/x?id=*&kind=lamp'],
    ['https://town.example:8080/a', 'https://town.example:8080/a'],
  ])('%s is like %s', (url, expected) => {
    expect(pagePattern(url)).toBe(expected);
  });
});

describe('an answer', () => {
  const lamps = toAnswer(tableFinding(), at('/lamps/1'), csv('lamps'), now);

  test('counts on its own page, however it is turned', () => {
    expect(urls(tableFinding(), at('/lamps/1/?page=2'), [lamps])).toEqual([
      'https://files.example/lamps.csv',
    ]);
  });

  test('counts on pages like it, for a table of the same columns', () => {
    expect(urls(tableFinding([], { title: 'More lamps' }), at('/lamps/2'), [lamps])).toHaveLength(1);
    expect(urls(tableFinding([], { columns: ['bench'] }), at('/lamps/2'), [lamps])).toEqual([]);
    expect(urls(tableFinding(), at('/benches/2'), [lamps])).toEqual([]);
  });

  test('says nothing of the third page when two have a file each, and keeps counting on its own', () => {
    const other = toAnswer(tableFinding(), at('/lamps/2'), csv('other'), now);
    expect(urls(tableFinding(), at('/lamps/3'), [lamps, other])).toEqual([]);
    expect(urls(tableFinding(), at('/lamps/2'), [lamps, other])).toEqual(['https://files.example/other.csv']);
  });

  test('that names a number of its page says nothing of the next page', () => {
    const answer = toAnswer(tableFinding(), at('/reports/2023'), csv('lamps-2023'), now);
    expect(urls(tableFinding(), at('/reports/2023'), [answer])).toHaveLength(1);
    expect(urls(tableFinding(), at('/reports/2024'), [answer])).toEqual([]);
    expect(decide(tableFinding(), at('/reports/2024'), [answer])).toBeUndefined();
  });

  test('replaces the one before', () => {
    const later = toAnswer(tableFinding(), at('/lamps/1'), csv('later'), '2026-01-04T00:00:00Z');
    expect(later.key).toBe(lamps.key);
    expect(urls(tableFinding(), at('/lamps/1'), [lamps, later])).toEqual(['https://files.example/later.csv']);
  });

  test('about a file is about that file', () => {
    const answer = toAnswer(fileFinding('https://town.example/a.csv'), at('/x'), csv('a'), now);
    expect(urls(fileFinding('https://town.example/a.csv'), at('/x'), [answer])).toHaveLength(1);
    expect(urls(fileFinding('https://town.example/b.csv'), at('/x'), [answer])).toEqual([]);
  });

  test('wins over what the page says, is opened unasked, and its host is named', () => {
    const finding = tableFinding([near('https://github.com/town/data/blob/main/lamps.csv')]);
    expect(decide(finding, at('/lamps/1'))?.reason).toBe('link-in-table');
    expect(decide(finding, at('/lamps/1'), [lamps])?.reason).toBe('remembered');
    expect(locate(finding, at('/lamps/1'), [lamps]).map(({ reason }) => reason)).toEqual([
      'remembered',
      'link-in-table',
    ]);
    expect(hostOf(finding, at('/lamps/1'), [lamps])).toBe('files.example');
    expect(hostOf(finding, at('/lamps/1'))).toBe('github.com');
  });

  const anyUrl = fc
    .array(fc.constantFrom('/', '?', '&', '=', '#', '%', '12', 'page', 'é', ' ', 'lamp'), { maxLength: 12 })
    .map((parts) => `https://town.example/${parts.join('')}`);
  test('fits its schema, whatever the page is called and its table says', () => {
    fc.assert(
      fc.property(anyUrl, fc.array(fc.string()), (url, columns) => {
        const answer = toAnswer(tableFinding([], { columns }), { url }, csv('a'), now);
        expect(rememberedSourceSchema.safeParse(answer).success).toBe(true);
        expect(rememberedFiles(tableFinding([], { columns }), { url }, [answer])).toHaveLength(1);
      }),
    );
  });

  test('of the longest kind is kept, too', () => {
    const url = `https://town.example/${'a'.repeat(8_100)}`;
    const answer = toAnswer(tableFinding([], { columns: ['b'.repeat(2_000), 'c'] }), { url }, csv('a'), now);
    expect(rememberedSourceSchema.safeParse(answer).success).toBe(true);
  });
});
