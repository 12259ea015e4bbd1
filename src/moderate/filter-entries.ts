import { fold } from '../core/csv/fold.ts';
import type { Change } from '../core/patch/patch.ts';
import type { InboxEntry } from './inbox.ts';

/** What entries must have; what is absent or empty is not asked for. */
export interface EntryFilter {
  /** In the title, a path, a value, a column or a note, whatever its case and accents. */
  text?: string;
  repository?: string;
  /** A login. */
  contributor?: string;
  op?: Change['op'];
}

/** The entries that have all of it, in their order. */
export function filterEntries(entries: readonly InboxEntry[], filter: EntryFilter): InboxEntry[] {
  const { text = '', repository, contributor, op } = filter;
  const wanted = fold(text.trim());
  return entries.filter(
    (entry) =>
      (repository === undefined || entry.summary.repository === repository) &&
      (contributor === undefined || entry.summary.author?.login === contributor) &&
      (op === undefined || (entry.counts[op] ?? 0) > 0) &&
      (wanted === '' || textsOf(entry).some((one) => fold(one).includes(wanted))),
  );
}

function textsOf({ summary, paths, patches }: InboxEntry): string[] {
  const { title, repository, author } = summary;
  return [
    title,
    repository,
    author?.login ?? '',
    ...paths,
    ...patches.flatMap(({ changes }) => changes.flatMap(textsOfChange)),
  ];
}

/** What a person reads of a change: values, columns, the key, remarks. */
function textsOfChange(change: Change): string[] {
  const { op: _op, note = '', evidence = '', ...said } = change;
  const key = 'at' in said ? (said.at?.key ?? {}) : {};
  const parts = Object.entries(said).flatMap(([name, part]) =>
    name === 'at' || name === 'hash'
      ? []
      : typeof part === 'object' && part !== null
        ? Object.values(part)
        : [part],
  );
  return [note, evidence, ...Object.values(key), ...parts.filter((part) => typeof part === 'string')];
}
