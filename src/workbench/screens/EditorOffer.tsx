import { useRef } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import type { Session } from '../dataset/session.ts';

interface EditorOfferProps {
  session: Session;
  /** They are the person's now: says so. */
  onTaken(text: string): void;
  /** Opens the file without the shared corrections. */
  onLeaveOut(): void;
}

/** Says that somebody else's corrections lie on the file, what did not fit, and that they are not the person's yet. */
export function EditorOffer({ session, onTaken, onLeaveOut }: EditorOfferProps) {
  const section = useRef<HTMLElement>(null);
  const { links } = useWords();
  const { offer } = session;
  if (!offer) return null;
  const { shared, fitting, already, misfits } = offer;
  const isNew = fitting + misfits > 0;
  const takeOver = () => {
    /* The button that has the keyboard goes with the offer. */
    section.current?.closest('main')?.focus();
    session.takeOver();
    onTaken(links.takenOver);
  };
  return (
    <section class="offer" ref={section} aria-label={links.offer}>
      <Notice kind="info">
        <p>
          {links.shared(shared.changes.length)}
          {already > 0 && ` ${links.already(already)}`}
          {misfits > 0 && ` ${links.misfits(misfits)}`}
          {isNew && ` ${links.untouched}`}
        </p>
        <div class="actions">
          {isNew && <Button onClick={takeOver}>{links.takeOver}</Button>}
          <Button kind="quiet" onClick={onLeaveOut}>
            {links.leaveOut}
          </Button>
        </div>
      </Notice>
    </section>
  );
}
