import { expect, test } from 'vitest';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { ForgeError } from '../../../src/forges/forge.ts';
import { blameCell } from '../../../src/history/blame-cell.ts';
import type { History } from '../../../src/history/version.ts';
import { changesIn, historyOf } from './reading.ts';
import { makeRepository, SOURCE, TestRepository } from './test-repository.ts';

const A = 'id,name\n1,a\n2,b\n3,c\n';

test('each version says what it changed, newest first', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': A, 'other.txt': '' } },
    { files: { 'data.csv': 'id,name\n1,a\n2,B\n3,c\n' } },
    { files: { 'other.txt': 'x' } },
    { files: { 'data.csv': 'id,name\n1,a\n3,c\n4,d\n' } },
  ]);
  const { versions, end } = await historyOf(repository);
  expect(end).toEqual({ kind: 'complete' });
  expect(versions.map(changesIn)).toEqual([['+2', '-1'], ['1.1: b → B'], []]);
  expect(versions.map(({ id }) => id)).toEqual([3, 1, 0].map((n) => repository.ids[n]));
  expect(versions.map(({ parents }) => parents)).toEqual([[repository.ids[1]], [repository.ids[0]], []]);
});

test('a linear history asks for each version once and lists once', async () => {
  const repository = await makeRepository(
    Array.from({ length: 30 }, (_, n) => ({ files: { 'data.csv': `id,name\n1,${n}\n2,b\n` } })),
  );
  await historyOf(repository);
  expect(repository.asked.filter((each) => each.startsWith('list'))).toHaveLength(1);
  const reads = repository.asked.filter((each) => each.startsWith('read'));
  expect(new Set(reads).size).toBe(30);
  expect(reads).toHaveLength(30);
});

test('a merge owns only what none of its parents has', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': A } },
    { files: { 'data.csv': 'id,name\n1,A\n2,b\n3,c\n' } },
    { files: { 'data.csv': 'id,name\n1,a\n2,B\n3,c\n' }, parents: [0] },
    { files: { 'data.csv': 'id,name\n1,A\n2,B\n3,M\n' }, parents: [1, 2], message: 'Merge\n' },
  ]);
  const { versions } = await historyOf(repository);
  const byId = new Map(versions.map((version) => [version.id, changesIn(version)]));
  expect(repository.ids.map((id) => byId.get(id))).toEqual([
    [],
    ['0.1: a → A'],
    ['1.1: b → B'],
    ['2.1: c → M'],
  ]);
  expect(versions[0]?.parents).toEqual([repository.ids[1], repository.ids[2]]);
});

test('in several lines a version is compared with its real parent, though that did not touch the file', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': A } },
    { files: { other: '1' } },
    { files: { 'data.csv': 'id,name\n1,A\n2,b\n3,c\n' } },
    { files: { other: '2' }, parents: [1] },
    { files: { 'data.csv': 'id,name\n1,a\n2,B\n3,c\n' } },
    { files: { 'data.csv': 'id,name\n1,A\n2,B\n3,c\n' }, parents: [2, 4] },
  ]);
  const { versions } = await historyOf(repository);
  expect(versions.map((version) => [repository.ids.indexOf(version.id), changesIn(version)])).toEqual([
    [5, []],
    [4, ['1.1: b → B']],
    [2, ['0.1: a → A']],
    [0, []],
  ]);
});

test('a file that was deleted, was no table for a while, or came back is compared with its last table', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': A } },
    { files: { 'data.csv': null } },
    { files: { 'data.csv': '<!doctype html><title>Not found</title>' } },
    { files: { 'data.csv': 'id,name\n1,a\n2,b\n3,C\n' } },
  ]);
  const { versions } = await historyOf(repository);
  expect(versions.map(({ content }) => content)).toMatchObject([
    { kind: 'table', columns: ['id', 'name'], records: 3 },
    { kind: 'unreadable', reason: 'html' },
    { kind: 'absent' },
    { kind: 'table', columns: ['id', 'name'], records: 3 },
  ]);
  expect(versions[0] && changesIn(versions[0])).toEqual(['2.1: c → C']);
  expect(versions[0]?.steps[0]?.base).toBe(repository.ids[0]);
});

test('another encoding, delimiter or line end changes no cell', async () => {
  const text = 'id;name\n1;Hôpital Général\n2;Théâtre\n3;Besançon\n4;Évreux\n';
  const repository = await makeRepository([
    { files: { 'data.csv': new Uint8Array(Buffer.from(text, 'latin1')) } },
    { files: { 'data.csv': text } },
    { files: { 'data.csv': `\ufeff${text.replaceAll(';', ',').replaceAll('\n', '\r\n')}` } },
    { files: { 'data.csv': new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) } },
  ]);
  const { versions } = await historyOf(repository);
  expect(versions.map(changesIn)).toEqual([[], [], [], []]);
  expect(versions.every(({ changes }) => changes.isKnown)).toBe(true);
});

test('where the encoding of two versions is guessed differently, no accent becomes a change', async () => {
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const greek = latin('id;name\n1;\xe9\n2;\xfc\n3;\xe7\n');
  const french = latin('id;name\n1;\xe9\n2;\xfc\n3;\xe7\n4;Th\xe9\xe2tre G\xe9n\xe9ral de Besan\xe7on\n');
  expect(openCsv(greek).dialect.encoding).not.toBe(openCsv(french).dialect.encoding);
  const repository = await makeRepository([
    { files: { 'data.csv': greek } },
    { files: { 'data.csv': french } },
  ]);
  const { versions } = await historyOf(repository);
  expect(versions.map(changesIn)).toEqual([['+3'], []]);
});

test('a file too large, and one that the forge does not transport, are left out and said', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': A } },
    { files: { 'data.csv': `${A}4,d\n` } },
    { files: { 'data.csv': `${A}4,D\n` } },
  ]);
  class Narrow extends TestRepository {
    override readVersion(...[place, signal]: Parameters<TestRepository['readVersion']>) {
      if (place.commit === repository.ids[1]) throw new ForgeError('too-large', 'Over 100 MB');
      return super.readVersion(place, signal);
    }
  }
  const { versions } = await historyOf(new Narrow(repository.directory));
  expect(versions[1]?.content).toEqual({ kind: 'unreadable', reason: 'too-large' });
  expect(versions[0] && changesIn(versions[0])).toEqual(['+3']);
});

test('what was read stays when the forge gives no more, and reading goes on from there', async () => {
  const repository = await makeRepository(
    Array.from({ length: 30 }, (_, n) => ({ files: { 'data.csv': `id,name\n1,${n}\n2,b\n` } })),
  );
  class Limited extends TestRepository {
    left = 12;
    override readVersion(...[place, signal]: Parameters<TestRepository['readVersion']>) {
      if (this.left-- <= 0) throw new ForgeError('rate-limited', 'Slow down', { retryAfter: 60 });
      return super.readVersion(place, signal);
    }
  }
  const limited = new Limited(repository.directory);
  const part = await historyOf(limited);
  expect(part.end).toEqual({ kind: 'failed', reason: 'rate-limited', retryAfter: 60 });
  expect(part.versions.length).toBeGreaterThan(5);
  limited.left = Infinity;
  limited.asked.length = 0;
  const whole = await historyOf(limited, { known: part });
  expect(whole).toEqual(await historyOf(repository));
  expect(limited.asked.length).toBeLessThan(30 - part.versions.length + 4);
});

test('cancelling keeps what was read', async () => {
  const repository = await makeRepository(
    Array.from({ length: 30 }, (_, n) => ({ files: { 'data.csv': `id,name\n1,${n}\n2,b\n` } })),
  );
  const controller = new AbortController();
  const seen: History[] = [];
  const { versions, end } = await historyOf(repository, {
    signal: controller.signal,
    onProgress: (history) => {
      seen.push(history);
      if (history.versions.length === 5) controller.abort();
    },
  });
  expect(end).toEqual({ kind: 'cancelled' });
  expect(versions).toHaveLength(5);
  expect(seen.map((history) => history.versions.length)).toEqual([1, 2, 3, 4, 5]);
});

test('a limit ends the reading; a longer one, or a new commit, costs only what is new', async () => {
  const repository = await makeRepository(
    Array.from({ length: 20 }, (_, n) => ({ files: { 'data.csv': `id,name\n1,${n}\n2,b\n` } })),
  );
  const part = await historyOf(repository, { limit: 5 });
  expect(part.versions).toHaveLength(5);
  expect(part.end).toEqual({ kind: 'limit' });
  await repository.add([{ files: { 'data.csv': 'id,name\n1,new\n2,b\n' } }]);
  repository.asked.length = 0;
  const more = await historyOf(repository, { limit: 6, known: part });
  expect(more.versions.map(changesIn)[0]).toEqual(['0.1: 19 → new']);
  expect(more.versions.slice(1)).toEqual(part.versions);
  expect(repository.asked.filter((each) => each.startsWith('read')).length).toBeLessThan(4);
});

test('a thousand versions are read, and a cell is followed through all of them', async () => {
  const count = 1_000;
  const repository = await makeRepository(
    Array.from({ length: count }, (_, n) => ({ files: { 'data.csv': `id,a\n1,${n}\n2,x\n` } })),
  );
  const history = await historyOf(repository);
  expect(history.versions).toHaveLength(count);
  const version = history.versions[0]?.id ?? '';
  expect(blameCell(history, { version, record: 0, column: 1 })?.events).toHaveLength(count);
  expect(blameCell(history, { version, record: 1, column: 1 })?.latest).toMatchObject({ kind: 'file-added' });
}, 60_000);

test('a history that was pushed over is the new one', async () => {
  const repository = await makeRepository([
    { files: { 'data.csv': A } },
    { files: { 'data.csv': 'id,name\n1,x\n2,b\n3,c\n' } },
  ]);
  const old = await historyOf(repository);
  await repository.add([{ files: { 'data.csv': 'id,name\n1,y\n2,b\n3,c\n' }, parents: [0] }]);
  const { versions } = await historyOf(repository, { known: old });
  expect(versions.map(changesIn)).toEqual([['0.1: a → y'], []]);
});

test('a file that goes on under an old path is compared across the renaming', async () => {
  const repository = await makeRepository([
    { files: { 'old.csv': A } },
    { files: { 'old.csv': null, 'data.csv': A } },
    { files: { 'data.csv': 'id,name\n1,x\n2,b\n3,c\n' } },
  ]);
  class Following extends TestRepository {
    override async *listVersions(...[source, signal]: Parameters<TestRepository['listVersions']>) {
      for await (const commit of super.listVersions(source, signal)) {
        yield commit;
        if (commit.commit === repository.ids[1])
          yield* super.listVersions({ ...source, ref: repository.ids[0] ?? '', path: 'old.csv' }, signal);
      }
    }
  }
  const { versions } = await historyOf(new Following(repository.directory));
  expect(versions.map(changesIn)).toEqual([['0.1: a → x'], [], []]);
  expect(versions.map(({ commit }) => commit.path)).toEqual(['data.csv', 'data.csv', 'old.csv']);
});

test('a file that is not there has no history, and the forge’s reason', async () => {
  const repository = await makeRepository([{ files: { other: '' } }]);
  expect(await historyOf(repository, { source: { ...SOURCE, path: 'none.csv' } })).toEqual({
    versions: [],
    key: [],
    end: { kind: 'failed', reason: 'not-found', retryAfter: undefined },
  });
});
