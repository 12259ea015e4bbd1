import type { Words } from '../../i18n/words.ts';
import type { Ports } from '../../platform/ports.ts';
import { marksFor } from '../contributions/marks-for.ts';
import type { Dataset } from '../dataset/open-dataset.ts';
import { Session } from '../dataset/session.ts';
import type { OpenRequest } from './screen.ts';

interface Beginning {
  request: OpenRequest;
  ports: Ports;
  /** Address of the page that the person came from. */
  page: string | undefined;
  lang: string;
  words: Words;
}

/** Makes the session of a file that was opened: the corrections of last time first, then those that somebody shared. */
export async function beginSession(
  dataset: Dataset,
  { request, ports, page, lang, words }: Beginning,
): Promise<{ session: Session; welcome: string | undefined }> {
  /* Only a page that others can visit is worth naming: a file's address tells where it lies on this machine. */
  const visitable = page !== undefined && /^https?:/.test(page);
  const marks = await marksFor(dataset, ports.contributions);
  const session = new Session(dataset, { lang, now: ports.now, marks, ...(visitable ? { page } : {}) });
  const draft = await ports.drafts.load(dataset.id).catch(() => undefined);
  const restored = draft ? await session.restore(draft) : 0;
  const welcome = [
    ...(request.news === undefined ? [] : [request.news]),
    ...(marks.waiting > 0 ? [words.contributions.waitingHere(marks.waiting)] : []),
    ...(restored > 0 ? [words.editor.restored(restored)] : []),
    ...(session.unplaced.length > 0 ? [words.editor.unplaced(session.unplaced.length)] : []),
  ].join(' ');
  if (request.shared) await session.receive(request.shared);
  return { session, welcome: welcome || undefined };
}
