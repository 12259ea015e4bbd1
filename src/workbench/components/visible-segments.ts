/** A piece of a value: text as it is, or a character that nobody would see, named. */
export interface Segment {
  kind: 'text' | 'space' | 'hidden';
  /** The text; for a hidden character its code points, as `U+200B`. */
  text: string;
}

/** Characters that show nothing, or turn the direction, or are one half of a pair: all that a reader cannot tell. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{Bidi_Control}\ufff9-\ufffb]|(?! )\p{Zs}|^ +| +$| {2,}/gu;

/** Returns a value in pieces, so that whatever cannot be seen in it is: spaces at its ends and in rows, and hidden characters. */
export function visibleSegments(value: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { 0: unseen, index } of value.matchAll(UNSEEN)) {
    if (index > from) segments.push({ kind: 'text', text: value.slice(from, index) });
    segments.push(
      unseen.startsWith(' ') ? { kind: 'space', text: unseen } : { kind: 'hidden', text: codePoint(unseen) },
    );
    from = index + unseen.length;
  }
  if (from < value.length) segments.push({ kind: 'text', text: value.slice(from) });
  return segments;
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
