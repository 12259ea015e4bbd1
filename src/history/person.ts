/** Somebody who had a part in the history of a file, as a commit or a trailer names them. */
export interface Contributor {
  /** Tells whether two are one: account, else address, else name. Not to be shown: it may hold an address. */
  id: string;
  name: string;
  /** The account on the forge, when it is known. */
  login: string | undefined;
}

/** What git says of a person. */
export interface GitPerson {
  name: string;
  email: string;
  login?: string;
}

/** The address that GitHub gives an account: its number may stand before the login. */
const NO_REPLY = /^(?:\d+\+)?([a-z\d](?:[a-z\d-]*[a-z\d])?(?:\[bot\])?)@users\.noreply\.[a-z\d.-]+$/i;
const NAME_LENGTH = 200;

/** Who a commit says its author is. Anybody may write any name and address there: it is what git shows, no proof. */
export function toContributor({ name, email, login }: GitPerson): Contributor {
  const account = login ?? NO_REPLY.exec(email)?.[1];
  const shown = toOneLine(name) || (account ?? '');
  const id = account ?? (email.trim() || shown);
  return { id: id.toLowerCase(), name: shown, login: account };
}

/** The person of a trailer such as `Ada <ada@example.org>`; undefined when it names nobody. */
export function parsePerson(value: string): Contributor | undefined {
  const open = value.lastIndexOf('<');
  const name = open < 0 ? value : value.slice(0, open);
  const email = open < 0 ? '' : value.slice(open + 1).replace(/>.*$/s, '');
  if (name.trim() === '' && email.trim() === '') return undefined;
  return toContributor({ name: name.trim(), email: email.trim() });
}

/** A name on one line, without characters that show nothing or turn the direction of the text around it. */
function toOneLine(name: string): string {
  const visible = name.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\u2060\ufeff]+/gu, ' ');
  return visible.trim().slice(0, NAME_LENGTH);
}
