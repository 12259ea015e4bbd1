import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import type { Change, Patch } from '../../core/patch/patch.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { changeTitle, ChangeText } from '../components/ChangeText.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Notice } from '../components/Notice.tsx';
import { Value } from '../components/Value.tsx';
import { useWords } from '../context.ts';
import { attempt } from '../dataset/attempt.ts';
import { refusalOf } from '../dataset/file-rules.ts';
import { changeName } from '../dataset/remarks.ts';
import type { Session } from '../dataset/session.ts';
import { refusalText } from '../policy/refusal-text.ts';
import { CopyLink } from '../send/CopyLink.tsx';
import { useSession } from '../use-session.ts';
import { ChangedLines } from './ChangedLines.tsx';
import { HandOver } from './HandOver.tsx';
import { RemarkFields } from './RemarkFields.tsx';

interface ReviewProps {
  session: Session;
  ports: Ports;
  /** The page that the person came from. */
  page: Job['page'];
  onBack(): void;
}

/** Each correction before → after, the exact lines that change, and the way to sending. */
export function Review({ session, ports, page, onBack }: ReviewProps) {
  const words = useWords();
  const { review } = words;
  useSession(session);
  const patch = session.patch();
  const changes = patch?.changes ?? [];
  const heading = useHeadingOfFewer(changes.length + session.unplaced.length);
  return (
    <div class="column review">
      <div class="top-line">
        <Button kind="quiet" icon="back" onClick={onBack}>
          {words.common.back}
        </Button>
        <CloseOverlay ports={ports} />
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {review.title(changes.length)}
      </h1>
      {session.offer && (
        <Notice kind="info">{words.links.shared(session.offer.shared.changes.length)}</Notice>
      )}
      {changes.length === 0 && session.unplaced.length === 0 && <p class="lead">{review.none}</p>}
      <ol class="changes">
        {changes.map((change, n) => (
          <ReviewedChange key={`${n} ${changeName(change)}`} change={change} session={session} />
        ))}
      </ol>
      <Unplaced session={session} />
      {patch && (
        <>
          <ChangedLines session={session} />
          {session.dataset.source.kind === 'forge' ? (
            <ToSending {...{ session, patch, ports }} />
          ) : (
            <HandOver {...{ session, patch, ports, page }} />
          )}
        </>
      )}
    </div>
  );
}

/**
 * Returns the reference for the heading, which takes the keyboard when an entry went away with the button that
 * was pressed: the keyboard keeps its place, and the new count is read out.
 */
function useHeadingOfFewer(entries: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(entries);
  useLayoutEffect(() => {
    if (entries < before.current) heading.current?.focus();
    before.current = entries;
  }, [entries]);
  return heading;
}

function ReviewedChange({ change, session }: { change: Change; session: Session }) {
  const words = useWords();
  const [refused, setRefused] = useState<string>();
  const title = changeTitle(change, words);
  const against = refusalOf(change, session.dataset.rules);
  return (
    <li class="change">
      <div class="change-head">
        <h2>
          <Value text={title} />
        </h2>
        <Button
          kind="quiet"
          icon="undo"
          name={words.review.revertNamed(title)}
          onClick={() => setRefused(attempt(() => session.revert(change), words))}
        >
          {words.review.revert}
        </Button>
      </div>
      {refused !== undefined && <Notice kind="problem">{refused}</Notice>}
      {against && <Notice kind="problem">{refusalText(against, change.op, words)}</Notice>}
      <ChangeText change={change} />
      <RemarkFields change={change} session={session} />
    </li>
  );
}

/** Corrections of an earlier time that the current file does not take. */
function Unplaced({ session }: { session: Session }) {
  const words = useWords();
  const { review } = words;
  if (session.unplaced.length === 0) return null;
  return (
    <section aria-labelledby="unplaced">
      <h2 id="unplaced">{review.unplaced}</h2>
      <p>{review.unplacedHint}</p>
      <ul class="changes">
        {session.unplaced.map((change, n) => (
          <li class="change" key={n}>
            <div class="change-head">
              <h3>
                <Value text={changeTitle(change, words)} />
              </h3>
              <Button
                kind="quiet"
                icon="remove"
                name={review.discardNamed(changeTitle(change, words))}
                onClick={() => session.discard(change)}
              >
                {review.discard}
              </Button>
            </div>
            <ChangeText change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToSending({ session, patch, ports }: { session: Session; patch: Patch; ports: Ports }) {
  const { review } = useWords();
  const send = async () => {
    /* Who sends them says that they are right. */
    session.takeOver();
    const draft = session.draft();
    if (!draft) return;
    /* A store that refuses may hold it in memory; and if not, the send page says that there is nothing. */
    await ports.drafts.save(draft).catch(() => undefined);
    await ports.opener.openSend(draft.key);
  };
  return (
    <>
      <CopyLink patch={patch} ports={ports} />
      <div class="closing">
        <Button kind="primary" icon="send" onClick={() => void send()}>
          {review.send}
        </Button>
        <p class="quiet">{review.sendHint}</p>
      </div>
    </>
  );
}
