import { describe, expect, test } from 'vitest';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../src/core/patch/make-patch.ts';
import type { Patch } from '../../../src/core/patch/patch.ts';
import { NothingToSendError } from '../../../src/deliver/nothing-to-send.ts';
import { rebuildFile, rebuildWhole } from '../../../src/deliver/rebuild-file.ts';
import { ConflictError } from '../../../src/forges/forge.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const moved = (bytes: Uint8Array<ArrayBuffer>) => ({ bytes, blob: 'moved' });

/** Sets the name of these records, counted from 0. */
function patchOf(bytes: Uint8Array, names: Record<number, string>): Patch {
  const document = openCsv(bytes);
  for (const [record, name] of Object.entries(names)) document.setCell(Number(record), 1, name);
  const source = {
    kind: 'forge',
    forge: 'github',
    host: 'f.example',
    repository: 'a/b',
    ref: 'main',
    path: 'c.csv',
  } as const;
  const patch = makePatch({
    document,
    source,
    version: { blob: 'seen' },
    key: ['id'],
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-02T03:04:05Z',
  });
  if (patch === undefined) throw new Error('Nothing changed');
  return patch;
}

const FILE = utf8('id,name\r\n1,"one"\r\n2,two\r\n');

describe('rebuildWhole', () => {
  test('changes what the patch asks for and no other byte', () => {
    const now = utf8('id,name\r\n0,zero\r\n1,"one"\r\n2,two\r\n');
    expect(rebuildWhole(patchOf(FILE, { 0: 'uno' }), moved(now))).toEqual(
      utf8('id,name\r\n0,zero\r\n1,"uno"\r\n2,two\r\n'),
    );
  });

  test('sends the rest, when one of two changes was made already', () => {
    const now = utf8('id,name\r\n1,"uno"\r\n2,two\r\n');
    expect(rebuildWhole(patchOf(FILE, { 0: 'uno', 1: 'dos' }), moved(now))).toEqual(
      utf8('id,name\r\n1,"uno"\r\n2,dos\r\n'),
    );
  });

  test('refuses the whole patch, when one of two changes is in conflict', () => {
    const now = utf8('id,name\r\n1,eins\r\n2,two\r\n');
    const patch = patchOf(FILE, { 0: 'uno', 1: 'dos' });
    expect(() => rebuildWhole(patch, moved(now))).toThrow(ConflictError);
    expect(rebuildFile(patch, moved(now)).outcomes.map(({ status }) => status)).toEqual([
      'conflict',
      'applies',
    ]);
  });

  test('refuses a patch whose record is gone, or there twice', () => {
    const patch = patchOf(FILE, { 0: 'uno' });
    for (const now of ['id,name\r\n2,two\r\n', 'id,name\r\n1,x\r\n1,y\r\n']) {
      expect(() => rebuildWhole(patch, moved(utf8(now)))).toThrow(ConflictError);
    }
  });

  test('has nothing to send, when everything was made already', () => {
    const now = utf8('id,name\r\n1,"uno"\r\n2,two\r\n');
    expect(() => rebuildWhole(patchOf(FILE, { 0: 'uno' }), moved(now))).toThrow(NothingToSendError);
  });
});

describe('the encoding', () => {
  const OLD = latin('id,name\n1,one\n2,N\xEEmes\n');

  test('is that of the file now, when it was saved anew', () => {
    const now = utf8('id,name\n1,one\n2,Nîmes\n');
    expect(rebuildWhole(patchOf(OLD, { 0: 'Évry' }), moved(now))).toEqual(utf8('id,name\n1,Évry\n2,Nîmes\n'));
    expect(rebuildWhole(patchOf(now, { 0: 'Évry' }), moved(OLD))).toEqual(
      latin('id,name\n1,\xC9vry\n2,N\xEEmes\n'),
    );
  });

  test('is what the contributor read by, in the version they read', () => {
    const ascii = utf8('id,name\n1,one\n');
    const patch = patchOf(ascii, { 0: 'Évry' });
    const byHand = {
      ...patch,
      source: { ...patch.source, dialect: { ...patch.source.dialect, encoding: 'windows-1252' } },
    };
    expect(rebuildWhole(byHand, { bytes: ascii, blob: 'seen' })).toEqual(latin('id,name\n1,\xC9vry\n'));
  });
});
