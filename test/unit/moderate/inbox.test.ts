import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../../src/forges/forge.ts';
import type { ProposalSummary } from '../../../src/forges/moderating.ts';
import { filterEntries } from '../../../src/moderate/filter-entries.ts';
import { groupEntries } from '../../../src/moderate/group-entries.ts';
import { type InboxEntry, type InboxProgress, readInbox, toEntry } from '../../../src/moderate/inbox.ts';
import { patchOf, set, SOURCE, summaryOf } from './sample.ts';

const BOB = { login: 'bob', email: 'bob@users.noreply.forge.example' };
const SUMMARIES = [
  summaryOf(patchOf(set(0, 1, 'Square'), { note: () => 'Né en été' }), { number: 1 }),
  summaryOf(patchOf([set(0, 1, 'Square'), set(1, 2, 'City')]), { number: 2, author: BOB }),
  summaryOf(
    patchOf((document) => document.deleteRecord(2)),
    { number: 3, author: undefined },
  ),
  summaryOf(undefined, { number: 4, title: 'By hand', author: BOB }),
];
const ENTRIES = SUMMARIES.map(toEntry);
const numbersOf = (entries: readonly InboxEntry[]) => entries.map(({ summary }) => summary.number);

/** A forge with these proposals; the repository `locked` does not answer. */
function listing(proposals: Record<string, readonly ProposalSummary[]>) {
  return {
    async *listMaintained() {
      for (const repository of Object.keys(proposals)) yield { repository, openProposals: undefined };
      yield { repository: 'city/quiet', openProposals: 0 };
    },
    async *listProposals(repository: string) {
      if (repository === 'city/locked') throw new ForgeError('forbidden', 'No');
      yield* proposals[repository] ?? [];
    },
  };
}

async function read(proposals: Record<string, readonly ProposalSummary[]>, repositories?: readonly string[]) {
  const progress: InboxProgress[] = [];
  const entries: InboxEntry[] = [];
  const request = {
    forge: listing(proposals),
    onProgress: (step: InboxProgress) => progress.push(step),
    signal: new AbortController().signal,
  };
  for await (const entry of readInbox({ ...request, ...(repositories && { repositories }) }))
    entries.push(entry);
  return { entries, progress };
}

describe('the inbox', () => {
  test('holds what the lists tell, and goes on when a repository does not answer', async () => {
    const { entries, progress } = await read({ 'city/locked': [], [SOURCE.repository]: SUMMARIES });
    expect(numbersOf(entries)).toEqual([1, 2, 3, 4]);
    expect(entries[1]).toMatchObject({ paths: [SOURCE.path], counts: { set: 2 } });
    expect(entries[3]).toMatchObject({ paths: [], counts: {}, patches: [] });
    expect(progress.at(-1)).toEqual({ done: 2, known: 2, failed: ['city/locked'] });
  });

  test('of given repositories asks for no others, and fails when all of them do', async () => {
    expect((await read({ 'a/b': SUMMARIES, 'c/d': SUMMARIES }, ['c/d'])).entries).toHaveLength(4);
    await expect(read({}, ['city/locked'])).rejects.toMatchObject({ reason: 'forbidden' });
  });

  test('does not believe a patch of another repository', () => {
    expect(toEntry(summaryOf(patchOf(set(0, 1, 'x')), { repository: 'other/place' })).patches).toEqual([]);
  });

  test('is grouped by what proposals have in common, the largest group first', () => {
    const groups = (by: Parameters<typeof groupEntries>[1]) =>
      groupEntries(ENTRIES, by).map(({ name, entries }) => [name, numbersOf(entries)]);
    const file = { repository: SOURCE.repository, path: SOURCE.path };
    expect(groups('file')).toEqual([
      [file, [1, 2, 3]],
      [{}, [4]],
    ]);
    expect(groups('column')).toEqual([
      [{ ...file, column: 'name' }, [1, 2]],
      [{}, [3, 4]],
      [{ ...file, column: 'city' }, [2]],
    ]);
    expect(groups('value')[0]).toEqual([
      { ...file, column: 'name', before: 'Market', after: 'Square' },
      [1, 2],
    ]);
    expect(groups('contributor')).toEqual([
      [{ login: 'bob' }, [2, 4]],
      [{ login: 'ada' }, [1]],
      [{}, [3]],
    ]);
    const ids = groupEntries(ENTRIES, 'value').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    [{}, [1, 2, 3, 4]],
    [{ text: '  ' }, [1, 2, 3, 4]],
    [{ text: 'squARE' }, [1, 2]],
    [{ text: 'ete' }, [1]],
    [{ text: 'village' }, [3]],
    [{ text: 'by hand' }, [4]],
    [{ text: 'stops.csv' }, [1, 2, 3]],
    [{ contributor: 'bob' }, [2, 4]],
    [{ contributor: 'bob', text: 'square' }, [2]],
    [{ op: 'delete' }, [3]],
    [{ repository: 'other/place' }, []],
  ] as const)('is filtered by %j', (filter, numbers) => {
    expect(numbersOf(filterEntries(ENTRIES, filter))).toEqual(numbers);
  });
});
