import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import type { PlaceWords } from '../../i18n/place/load-place-words.ts';
import { toAnswer } from '../../locate/remember/remember.ts';
import type { Ports } from '../../platform/ports.ts';
import type { OpenRequest, SeenTable } from '../app/screen.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useLanguage } from '../context.ts';
import type { Session } from '../dataset/session.ts';
import { usePlaceWords } from '../place/use-place-words.ts';
import { fileFormOf, type FileForm } from './file-form.ts';
import { findSpot, type SpotInFile } from './find-spot.ts';
import { matchPage, type PageMatch } from './match-page.ts';
import { WhichRecord } from './WhichRecord.tsx';

/** What the editor does at the word of what the page shows. */
export interface SeenEvents {
  /** Goes to a cell of the file. */
  onGo(record: number, column: number): void;
  onSearch(text: string): void;
  onForm(form: FileForm): void;
  say(text: string): void;
  /** The person wants another file. */
  onOther(): void;
}

interface SeenNoticeProps {
  session: Session;
  seen: SeenTable;
  request: OpenRequest;
  page: Job['page'];
  ports: Ports;
  events: SeenEvents;
}

/** Those whose cell was shown: who comes back from another screen is where they were. */
const gone = new WeakSet<SeenTable>();

/** Says whether the file holds what the page shows, and goes to the cell that the person pointed at. Blocks nothing. */
export function SeenNotice({ session, seen, request, page, ports, events }: SeenNoticeProps) {
  const words = usePlaceWords()?.seen;
  const { lang } = useLanguage();
  const [match, setMatch] = useState<PageMatch>();
  const [spot, setSpot] = useState<SpotInFile>();
  const [isRight, setIsRight] = useState(false);
  const doubt = useRef<HTMLDivElement>(null);
  const remember = async () => {
    const { source } = session.dataset;
    if (source.kind === 'file' || !page) return;
    await ports.answers.save(toAnswer(seen.finding, page, source, ports.now()));
    if (words) events.say(words.remembered);
  };

  useEffect(() => {
    if (!words) return;
    const abort = new AbortController();
    matchPage(seen.finding, session.document, abort.signal, isTyping).then(
      (matched) => {
        setMatch(matched);
        events.onForm(fileFormOf(matched, session.document));
        const found = seen.spot && !gone.has(seen) && findSpot(seen.spot, matched, session.document);
        gone.add(seen);
        if (found) goTo(found, words, events);
        setSpot(found || undefined);
        if (request.isChosen && matched.verification.verdict === 'confirmed')
          void remember().catch(() => undefined);
      },
      () => undefined,
    );
    return () => abort.abort();
  }, [words === undefined, session]);

  if (!words || !match) return null;
  const { verdict, score } = match.verification;
  const isDoubted = verdict !== 'confirmed' && seen.finding.tier !== 'key-value' && !isRight;
  return (
    <>
      {isDoubted && (
        <div class="doubt" ref={doubt}>
          <Notice kind="info">
            <p>{verdict === 'guess' ? words.guess(percent(score, lang)) : words.other}</p>
            <div class="actions">
              <Button onClick={events.onOther}>{words.another}</Button>
              <Button
                kind="quiet"
                onClick={() => {
                  /* The button that has the keyboard goes with the doubt. */
                  doubt.current?.closest('main')?.focus();
                  setIsRight(true);
                  void remember().catch(() => undefined);
                }}
              >
                {words.right}
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {spot?.kind === 'which' && (
        <WhichRecord
          session={session}
          records={spot.records}
          words={words}
          onChoose={(record) => {
            setSpot(undefined);
            events.onGo(record, spot.column ?? 0);
          }}
          onNone={() => setSpot(undefined)}
        />
      )}
    </>
  );
}

/** A cell that is left half-typed would be kept so; what is being searched would be lost. */
function isTyping(): boolean {
  const { activeElement: field } = document;
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== '';
}

function goTo(found: SpotInFile, words: PlaceWords['seen'], events: SeenEvents): void {
  if (found.kind === 'here') {
    const { record, column, differs } = found;
    events.onGo(record, column ?? 0);
    const where = column === undefined ? words.hereRecord : words.here;
    events.say(differs ? `${where} ${words.difference(differs.page, differs.file)}` : where);
  } else if (found.kind === 'lost') {
    if (found.search === '') return events.say(words.notFound);
    events.onSearch(found.search);
    events.say(words.notFoundSearching(found.search));
  }
}

function percent(score: number, lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(Math.round(score * 20) / 20);
}
