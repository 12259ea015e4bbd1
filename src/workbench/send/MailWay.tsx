import type { Patch } from '../../core/patch/patch.ts';
import { fileNameOf } from '../../core/source.ts';
import { letter } from '../../deliver/without-account/letter.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../context.ts';
import { OpenPage } from './OpenPage.tsx';
import { Way } from './Way.tsx';

interface MailWayProps {
  patch: Patch;
  /** The publisher's address, when they named one. */
  contact: string | undefined;
  /** An address that the page gives: taken when the publisher named none, and said to be the page's. */
  pageContact?: string | undefined;
  onUsed(): void;
}

/** A mail in the person's own program. */
export function MailWay({ patch, contact, pageContact, onUsed }: MailWayProps) {
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
  const filled = letter(patch, words, contact ?? pageContact);
  if (!filled) return null;
  return (
    <Way kind="mail" title={mail.title} does={doesOf(mail, contact, pageContact)}>
      <OpenPage filled={filled} label={mail.open} onUsed={onUsed} />
    </Way>
  );
}

/** Who gets the letter, and how far that is known. */
function doesOf(
  mail: Words['handOver']['mail'],
  contact: string | undefined,
  pageContact: string | undefined,
): string {
  if (contact !== undefined) return mail.does(contact);
  return pageContact === undefined ? mail.doesUnaddressed : mail.doesToPage(pageContact);
}
