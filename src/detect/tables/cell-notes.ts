/** A text without its footnote marks, and the marks. */
export interface Noted {
  text: string;
  notes: string[];
}

/** `[1]`, `[note 2]`, one or two `*`, `†`; a mark stands at the end. More stars are a rating. */
const atEnd = /(?:\[[\p{L}\p{N} ]{1,8}\]|(?<!\*)\*{1,2}|[†‡§])$/u;
/** Flags of official statistics: `(r) 6,902,064` is revised, `12.5 (p)` provisional. */
const flagged = /^\(([a-z])\) (?=[\d+−–-])/i;
const flags = /\d ?\(([a-z])\)$/i;
/** No mark is longer. */
const reach = 16;
const most = 5;

/** Takes footnote marks and flags off a cell's text; a text that is nothing else stays whole. */
export function takeNotes(text: string): Noted {
  const notes: string[] = [];
  let rest = text;
  while (notes.length < most) {
    const mark = markOf(rest);
    if (!mark || mark.rest === '') break;
    rest = mark.rest;
    notes.unshift(mark.note);
  }
  return { text: rest, notes };
}

function markOf(text: string): { note: string; rest: string } | undefined {
  const tail = text.slice(-reach);
  const note = atEnd.exec(tail)?.[0] ?? (flags.test(tail) ? text.slice(-3) : undefined);
  if (note) return { note, rest: text.slice(0, -note.length).trimEnd() };
  const flag = flagged.exec(text);
  return flag ? { note: flag[0].trim(), rest: text.slice(flag[0].length) } : undefined;
}
