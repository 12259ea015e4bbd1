import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { PlaygroundForge } from '../../../playground/forge/index.ts';
import {
  addAirports,
  AIRPORTS,
  clientOf,
  MAINTAINER,
  proposeBranch,
  READER,
  startForge,
  UPSTREAM,
} from './support.ts';

const HOSTILE = '<img src=x onerror="alert(1)"> & </td><script>alert(2)</script>';

async function open(forge: PlaygroundForge, path: string) {
  const answer = await fetch(`${forge.url}${path}`);
  const { document } = new JSDOM(await answer.text()).window;
  return { answer, document, text: document.body.textContent ?? '' };
}

describe('raw bytes', () => {
  test('are plain text under every way to name the ref, also with slashes', async () => {
    const forge = await startForge();
    await addAirports(forge);
    await forge.push('city-data/airports', 'fix/a/b', {
      path: 'data/airports.csv',
      content: 'other\n',
      message: 'Branch',
    });
    const raw = async (rest: string) => (await fetch(`${forge.url}/city-data/airports/raw/${rest}`)).text();
    for (const ref of ['main', 'HEAD', 'refs/heads/main'])
      expect(await raw(`${ref}/data/airports.csv`)).toBe(AIRPORTS);
    for (const ref of ['fix/a/b', 'refs/heads/fix/a/b', 'fix%2Fa%2Fb'])
      expect(await raw(`${ref}/data/airports.csv`)).toBe('other\n');
    const { headers } = await fetch(`${forge.url}/city-data/airports/raw/main/data/airports.csv`);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const again = await fetch(`${forge.url}/city-data/airports/raw/main/data/airports.csv`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('are 404 where there is no file', async () => {
    const forge = await startForge();
    await addAirports(forge);
    await forge.createRepository({
      owner: 'city-data',
      name: 'secret',
      files: { 'a.csv': 'a\n' },
      private: true,
    });
    for (const path of [
      'airports/raw/main/none.csv',
      'airports/raw/main/data',
      'airports/raw/gone/data/airports.csv',
      'secret/raw/main/a.csv',
    ]) {
      expect((await fetch(`${forge.url}/city-data/${path}`)).status).toBe(404);
    }
  });
});

describe('the page of a file', () => {
  test('shows CSV as a table of its records', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { answer, document } = await open(forge, '/city-data/airports/blob/main/data/airports.csv');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const rows = [...document.querySelectorAll('table tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['iata', 'name', 'city'],
      ['00M', 'Thigpen', 'Bay Springs'],
      ['00R', 'Livingston Municipal', 'Livingston'],
      ['00V', 'Meadow Lake', 'Colorado Springs'],
    ]);
    const link = document.querySelector('a.button')?.getAttribute('href') ?? '';
    expect(await (await fetch(`${forge.url}${link}`)).text()).toBe(AIRPORTS);
  });

  test('shows hostile names and cells as what they are: text', async () => {
    const forge = await startForge();
    const path = 'a"><img src=x>&.csv';
    await addAirports(forge, {
      description: HOSTILE,
      files: { [path]: `name\n"${HOSTILE.replaceAll('"', '""')}"\n` },
    });
    const { document, text } = await open(forge, `/city-data/airports/blob/main/${encodeURIComponent(path)}`);
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(document.querySelector('tbody td')?.textContent).toBe(HOSTILE);
    expect(text).toContain(path);
    const home = await open(forge, '/city-data/airports');
    expect(home.document.querySelectorAll('img, script')).toHaveLength(0);
    expect(home.text).toContain(HOSTILE);
    const href = home.document.querySelector('.file a')?.getAttribute('href') ?? '';
    expect((await fetch(`${forge.url}${href}`)).status).toBe(200);
  });

  test('does not show what is binary or too big, and has a stylesheet', async () => {
    const forge = await startForge();
    await addAirports(forge, { files: { 'a.bin': new Uint8Array(10), 'big.csv': 'a\n'.repeat(300_000) } });
    expect((await open(forge, '/city-data/airports/blob/main/a.bin')).text).toContain('not text');
    const big = await open(forge, '/city-data/airports/blob/main/big.csv');
    expect(big.document.querySelector('table')).toBeNull();
    const sheet = big.document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    expect((await fetch(`${forge.url}${sheet}`)).headers.get('content-type')).toContain('text/css');
  });
});

describe('the page of a pull request', () => {
  test('shows its text as text, its state and the real lines', async () => {
    const forge = await startForge();
    await addAirports(forge);
    await proposeBranch(forge, 'fix', AIRPORTS.replace('Thigpen', HOSTILE));
    await clientOf(forge, READER).rest.pulls.create({
      ...UPSTREAM,
      title: HOSTILE,
      body: `Body ${HOSTILE}`,
      head: 'reader:fix',
      base: 'main',
    });
    const pull = await open(forge, '/city-data/airports/pull/1');
    expect(pull.document.querySelectorAll('img, script')).toHaveLength(0);
    expect(pull.document.querySelector('h1')?.textContent).toContain(HOSTILE);
    expect(pull.text).toContain(`Body ${HOSTILE}`);
    expect(pull.document.querySelector('.state')?.textContent).toBe('Open');
    expect(pull.document.querySelector('.line.add')?.textContent).toContain(HOSTILE);
    expect(pull.document.querySelector('.line.del code')?.textContent).toBe('-00M,Thigpen,Bay Springs');
    await clientOf(forge, MAINTAINER).rest.pulls.merge({ ...UPSTREAM, pull_number: 1 });
    const merged = await open(forge, '/city-data/airports/pull/1');
    expect(merged.document.querySelector('.state')?.textContent).toBe('Merged');
    const list = await open(forge, '/city-data/airports/pulls');
    expect(list.document.querySelectorAll('.list li')).toHaveLength(1);
    expect(list.document.querySelectorAll('img, script')).toHaveLength(0);
  });

  test('is an HTML 404 when there is none', async () => {
    const forge = await startForge();
    await addAirports(forge);
    const { answer, text } = await open(forge, '/city-data/airports/pull/7');
    expect(answer.status).toBe(404);
    expect(text).toContain('Not Found');
  });
});
