import type { DraftStore } from '../../platform/ports.ts';
import type { Session } from './session.ts';

/** Longest time that a typed correction is only in memory. */
const SAVE_AFTER_MS = 300;

export type SaveState = 'saved' | 'saving' | 'failed';

export interface Autosave {
  /** Writes what is pending; resolves when the store holds it, or refused it. */
  flush(): Promise<void>;
  /** Ends it, and writes what is pending. */
  stop(): Promise<void>;
}

/** Keeps the session's draft in the store, shortly after each change and one write at a time. */
export function autosave(
  session: Session,
  drafts: DraftStore,
  onState: (state: SaveState) => void,
): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();
  let changes = 0;

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    let written = 0;
    writing = writing
      .then(() => {
        written = changes;
        return write(session, drafts);
      })
      .then(
        () => {
          session.isSaved = written === changes;
          onState(session.isSaved ? 'saved' : 'saving');
        },
        () => onState('failed'),
      );
  }

  function schedule(): void {
    /* A stranger's corrections are none of the person's: what they kept of their own is in the store as it was. */
    if (session.offer) return;
    changes += 1;
    session.isSaved = false;
    onState('saving');
    timer ??= setTimeout(save, SAVE_AFTER_MS);
  }

  async function flush(): Promise<void> {
    if (timer !== undefined) save();
    await writing;
  }

  /* What was restored may have moved, or be in the file by now: the store is told. */
  if (session.isRestored) schedule();
  const unsubscribe = session.subscribe(schedule);
  return {
    flush,
    stop() {
      unsubscribe();
      return flush();
    },
  };
}

async function write(session: Session, drafts: DraftStore): Promise<void> {
  const draft = session.draft();
  if (draft) await drafts.save(draft);
  else await drafts.remove(session.dataset.id);
}
