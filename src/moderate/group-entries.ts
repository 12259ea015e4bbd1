import type { Change } from '../core/patch/patch.ts';
import type { InboxEntry } from './inbox.ts';

/** What entries have in common. */
export type Grouping = 'file' | 'column' | 'value' | 'contributor';

/** What a group has in common; what is undefined does not matter to it. */
export interface GroupName {
  repository?: string;
  path?: string;
  column?: string;
  /** One correction that is asked for in many records. */
  before?: string;
  after?: string;
  /** The contributor. */
  login?: string;
}

/** Entries that have something in common. An entry may be in several groups: it may correct two columns. */
export interface EntryGroup {
  /** Tells the groups apart; opaque. */
  id: string;
  /** Empty for entries that tell nothing of the kind. */
  name: GroupName;
  entries: readonly InboxEntry[];
}

/** The entries in groups, the largest first; those of one size in the order of their first entries. */
export function groupEntries(entries: readonly InboxEntry[], by: Grouping): EntryGroup[] {
  const groups = new Map<string, { name: GroupName; entries: InboxEntry[] }>();
  for (const entry of entries) {
    for (const [id, name] of namesById(entry, by)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { name, entries: [entry] });
      else group.entries.push(entry);
    }
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...group }))
    .sort((a, b) => b.entries.length - a.entries.length);
}

/** The groups of an entry, each once. */
function namesById(entry: InboxEntry, by: Grouping): Map<string, GroupName> {
  const names = namesOf(entry, by);
  const all = names.length > 0 ? names : [{}];
  return new Map(all.map((name) => [JSON.stringify(name), name]));
}

function namesOf({ summary, patches }: InboxEntry, by: Grouping): GroupName[] {
  const { repository, author } = summary;
  if (by === 'contributor') return author === undefined ? [] : [{ login: author.login }];
  return patches.flatMap(({ source, changes }) => {
    if (source.kind !== 'forge') return [];
    const file = { repository, path: source.path };
    return by === 'file' ? [file] : changes.flatMap((change) => partNames(change, by, file));
  });
}

/** Columns in which something changes; values that give way to others. */
function partNames(change: Change, by: 'column' | 'value', file: GroupName): GroupName[] {
  if (!('column' in change)) return [];
  const { column } = change;
  if (by === 'column') return [{ ...file, column }];
  return change.op === 'set' ? [{ ...file, column, before: change.before, after: change.after }] : [];
}
