import type { DraftStore } from '../../platform/ports.ts';
import type { Session } from './session.ts';

/** Longest time that a typed correction is only in memory. */
const SAVE_AFTER_MS = 300;

export type SaveState = 'saved' | 'saving' | 'failed';

/**
 * Keeps the session's draft in the store, shortly after each change and one write at a time.
 *
 * @returns a function that stops it and writes what is pending.
 */
export function autosave(session: Session, drafts: DraftStore, onState: (state: SaveState) => void): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => write(session, drafts)).then(
      () => {
        session.isSaved = timer === undefined;
        onState('saved');
      },
      () => onState('failed'),
    );
  }

  const stop = session.subscribe(() => {
    session.isSaved = false;
    onState('saving');
    timer ??= setTimeout(save, SAVE_AFTER_MS);
  });
  return async () => {
    stop();
    if (timer !== undefined) save();
    await writing;
  };
}

async function write(session: Session, drafts: DraftStore): Promise<void> {
  const draft = session.draft();
  if (draft) await drafts.save(draft);
  else await drafts.remove(session.dataset.id);
}
