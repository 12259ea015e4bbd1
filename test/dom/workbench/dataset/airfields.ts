import { createHash } from 'node:crypto';
import type { Draft } from '../../../../src/core/draft.ts';
import type { Change } from '../../../../src/core/patch/patch.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { sourceKey, type Source } from '../../../../src/core/source.ts';
import type { DraftStore } from '../../../../src/platform/ports.ts';
import { NO_RULES } from '../../../../src/workbench/dataset/file-rules.ts';
import type { Dataset } from '../../../../src/workbench/dataset/open-dataset.ts';
import { Session } from '../../../../src/workbench/dataset/session.ts';

export const AIRFIELDS = 'code,name,city\nA1,Alder,Aston\nB2,Birch,Bury\nC3,Cedar,Crewe\nD4,Dogwood,Derby\n';

const SOURCE: Source = {
  kind: 'forge',
  forge: 'github',
  host: 'forge.example',
  repository: 'air/fields',
  ref: 'main',
  path: 'fields.csv',
};

/** A dataset open on these bytes. */
export function openAirfields(text: string | Uint8Array<ArrayBuffer> = AIRFIELDS): Dataset {
  const document = openCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return {
    id: sourceKey(SOURCE),
    source: SOURCE,
    title: 'fields.csv',
    document,
    key: ['code'],
    version: { commit: 'c0ffee', blob: createHash('sha1').update(document.bytes).digest('hex') },
    webUrl: 'https://forge.example/air/fields/blob/main/fields.csv',
    rules: NO_RULES,
  };
}

export function startSession(text?: string | Uint8Array<ArrayBuffer>): Session {
  return new Session(openAirfields(text), {
    lang: 'en',
    now: () => '2025-01-01T00:00:00Z',
    page: 'https://portal.example/',
  });
}

/** What a session keeps when it ends, which must be there. */
export function draftOf(session: Session): Draft {
  const draft = session.draft();
  if (!draft) throw new Error('The session has nothing to keep');
  return draft;
}

export function changesOf(session: Session): Change[] {
  return session.patch()?.changes ?? [];
}

/** The one change of a session that this holds for. */
export function changeOf(session: Session, is: (change: Change) => boolean): Change {
  const [change] = changesOf(session).filter(is);
  if (!change) throw new Error('No such change');
  return change;
}

export function textOf(session: Session): string {
  return new TextDecoder().decode(session.document.toBytes());
}

/** Drafts in memory; `writes` says what was asked of it, in order. */
export function memoryDrafts(): DraftStore & { writes: string[] } {
  const kept = new Map<string, Draft>();
  const writes: string[] = [];
  return {
    writes,
    load: async (key) => kept.get(key),
    list: async () => [...kept.values()],
    async save(draft) {
      writes.push(`save ${draft.patch.changes.length}`);
      kept.set(draft.key, draft);
    },
    async remove(key) {
      writes.push('remove');
      kept.delete(key);
    },
  };
}
