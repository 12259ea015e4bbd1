import type { Patch } from '../../core/patch/patch.ts';
import { fileNameOf } from '../../core/source.ts';
import { letter } from '../../deliver/without-account/letter.ts';
import { OpenPage } from './OpenPage.tsx';
import { Way } from './Way.tsx';
import { useWords } from './words.ts';

interface MailWayProps {
  patch: Patch;
  /** The publisher's address, when they named one. */
  contact?: string | undefined;
  /** The address of a Service Desk, which makes an issue of the mail. */
  desk?: string;
  /** An address that the page gives, and what is said of it: taken when the publisher named none. */
  ofPage?: { email: string; does: string } | undefined;
  onUsed(): void;
}

/** A mail in the person's own program. */
export function MailWay({ patch, contact, desk, ofPage, onUsed }: MailWayProps) {
  const { mail } = useWords().handOver;
  const count = patch.changes.length;
  const { file, page, license, data, pasteHere } = mail;
  const words = {
    subject: mail.subject(count, fileNameOf(patch.source)),
    greeting: mail.greeting(count),
    file,
    page,
    license,
    data,
    pasteHere,
  };
  const filled = letter(patch, words, desk ?? contact ?? ofPage?.email);
  if (!filled) return null;
  const unaddressed = ofPage?.does ?? mail.doesUnaddressed;
  const does = contact === undefined ? unaddressed : mail.does(contact);
  return (
    <Way
      kind="mail"
      title={desk === undefined ? mail.title : mail.desk}
      does={desk === undefined ? does : mail.doesDesk(desk)}
    >
      <OpenPage filled={filled} label={mail.open} onUsed={onUsed} />
    </Way>
  );
}
