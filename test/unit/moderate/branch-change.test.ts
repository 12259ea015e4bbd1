import { describe, expect, test } from 'vitest';
import type { Patch } from '../../../src/core/patch/patch.ts';
import { branchChange, type BranchFile } from '../../../src/moderate/branch-change.ts';
import { FILE, patchOf, set, SOURCE, version } from './sample.ts';

type Content = string | Uint8Array<ArrayBuffer>;

function changeOf(after: Content, wanted: Partial<BranchFile> = {}, before: Content = FILE) {
  return branchChange({
    source: SOURCE,
    before: version(before),
    after: version(after),
    sent: undefined,
    key: undefined,
    created: '2026-01-02T03:04:05Z',
    ...wanted,
  });
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function withDialect(patch: Patch, dialect: Partial<Patch['source']['dialect']>): Patch {
  return { ...patch, source: { ...patch.source, dialect: { ...patch.source.dialect, ...dialect } } };
}

const AFTER = FILE.replace('Market', 'Market Square');
const SENT = patchOf(set(0, 1, 'Market Square'), { note: () => 'The sign' });

describe('what a branch changes', () => {
  test('is the patch in the body, when that alone makes the branch’s bytes', () => {
    expect(changeOf(AFTER, { sent: SENT })).toEqual({ patch: SENT, body: 'agrees', isExact: true });
  });

  test('is that patch, too, when the branch writes cells in another way, which is said', () => {
    const quoted = AFTER.replace('B,Church,Town', '"B","Church","Town"');
    expect(changeOf(quoted, { sent: SENT })).toEqual({ patch: SENT, body: 'agrees', isExact: false });
    expect(changeOf(quoted)).toMatchObject({
      body: 'none',
      isExact: false,
      patch: { changes: [{ after: 'Market Square' }] },
    });
  });

  test('says less than the body: the notes of what it says stay', () => {
    const sent = patchOf([set(0, 1, 'Market Square'), set(1, 1, 'Chapel')], {
      note: () => 'The sign',
      lang: 'fr',
    });
    expect(changeOf(AFTER, { sent })).toMatchObject({
      body: 'differs',
      patch: {
        lang: 'fr',
        license: 'NOASSERTION',
        changes: [{ note: 'The sign', before: 'Market', after: 'Market Square' }],
      },
    });
  });

  test('says more than the body, or something else', () => {
    const more = AFTER.replace('Village', 'SPAM');
    const change = changeOf(more, { sent: SENT });
    expect(change).toMatchObject({
      body: 'differs',
      patch: { changes: [{ note: 'The sign' }, { after: 'SPAM' }] },
    });
    expect(JSON.stringify(changeOf(FILE.replace('Market', 'Circus'), { sent: SENT }))).not.toContain(
      'The sign',
    );
  });

  test('is never what the body says it was before', () => {
    const sent: Patch = {
      ...SENT,
      changes: SENT.changes.map((change) => (change.op === 'set' ? { ...change, before: 'Bank' } : change)),
    };
    expect(changeOf(AFTER, { sent })).toMatchObject({
      body: 'differs',
      patch: { changes: [{ before: 'Market' }] },
    });
  });

  test.each([
    ['delimiter', { delimiter: ';' }],
    ['quote', { quote: '' }],
    ['header', { header: false }],
    ['encoding', { encoding: 'koi8-r' }],
    ['encoding that is none', { encoding: 'nonsense' }],
  ] as const)('is not read with another %s because the body says so', (_, dialect) => {
    expect(changeOf(AFTER, { sent: withDialect(SENT, dialect) })).toMatchObject({
      body: 'differs',
      patch: { source: { dialect: { delimiter: ',', encoding: 'utf-8' } } },
    });
  });

  test('uses the publisher’s key, else the contributor’s, as far as the file has them', () => {
    const moved = 'id,name,city\nA,Market,Town\nC,Halt,Village\n';
    expect(changeOf(moved, { key: ['name'] })).toMatchObject({ patch: { key: ['name'] } });
    expect(changeOf(moved, { key: ['nothing'] })).toMatchObject({ patch: { key: ['id'] } });
    expect(changeOf(moved, { sent: patchOf(set(0, 1, 'x'), { key: ['name'] }) })).toMatchObject({
      patch: { key: ['name'] },
    });
  });

  test('is read in the encoding of the file', () => {
    const before = latin1('id;nom\nA;Orl\xE9ans la grande\nB;N\xEEmes et la for\xEAt\nC;Ch\xE2teau\n');
    const after = latin1('id;nom\nA;Orl\xE9ans la grande\nB;N\xEEmes\nC;Ch\xE2teau\n');
    expect(changeOf(after, {}, before)).toMatchObject({
      isExact: true,
      patch: { changes: [{ before: 'Nîmes et la forêt', after: 'Nîmes' }] },
    });
    const resaved = 'id;nom\nA;Orléans la grande\nB;Nîmes et la forêt\nC;Château!\n';
    expect(changeOf(resaved, {}, before)).toMatchObject({
      isExact: false,
      patch: { changes: [{ after: 'Château!' }] },
    });
  });

  test('may be nothing that can be judged by cell', () => {
    expect(changeOf(FILE)).toBe('unchanged');
    expect(changeOf(FILE.replaceAll('\n', '\r\n'))).toBe('unchanged');
    expect(changeOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe('not-a-table');
    expect(changeOf('<!doctype html><title>x</title>')).toBe('not-a-table');
    expect(changeOf('version https://git-lfs.github.com/spec/v1\noid sha256:1\n')).toBe('not-a-table');
    expect(changeOf('')).toBe('not-a-table');
  });

  test('may be 5,000 cells, but no more than a patch holds', { timeout: 30_000 }, () => {
    const rows = (count: number, name: string) =>
      `id,name\n${Array.from({ length: count }, (_, n) => `${n},${name} ${n}\n`).join('')}`;
    const change = changeOf(rows(5_000, 'new'), {}, rows(5_000, 'old'));
    expect(change).toMatchObject({ isExact: true, patch: { changes: { length: 5_000 } } });
    expect(changeOf(rows(10_001, 'new'), {}, rows(10_001, 'old'))).toBe('too-many-changes');
  });
});
