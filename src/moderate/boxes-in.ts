/** An item of a task list. */
export interface Box {
  /** The heading or bold line above it; empty when there is none. */
  heading: string;
  isTicked: boolean;
  /** What stands beside the box, as Markdown. */
  text: string;
}

const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[([ xX])\]\s+(.*)$/;
const HEADING = /^(?:\*\*.*\*\*|#{1,6} .*)$/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** What a line is a part of, when not of the text itself: a fenced block until its fence, or an HTML comment. */
type Inside = { fence: string } | 'comment' | undefined;

/** The boxes of a Markdown text, as a forge shows them: those in code and in HTML comments are none. Line by line, so that no text takes long. */
export function boxesIn(markdown: string): Box[] {
  return linesOf(markdown).flatMap(({ box }) => box ?? []);
}

/** The text with its boxes ticked as `isTicked` says. */
export function withTicks(markdown: string, isTicked: (box: Box) => boolean): string {
  const lines = linesOf(markdown).map(({ line, box }) =>
    box === undefined ? line : line.replace(/\[[ xX]\]/, isTicked(box) ? '[x]' : '[ ]'),
  );
  return lines.join('\n');
}

function linesOf(markdown: string): { line: string; box: Box | undefined }[] {
  let heading = '';
  let inside: Inside;
  return markdown.split(/\r\n|\n|\r/).map((raw) => {
    const line = raw.trimEnd();
    const before = inside;
    inside = insideAfter(line, before);
    if (before !== undefined || inside !== undefined) return { line: raw, box: undefined };
    if (HEADING.test(line)) heading = line;
    return { line: raw, box: toBox(line, heading) };
  });
}

function toBox(line: string, heading: string): Box | undefined {
  const item = ITEM.exec(line);
  return item === null ? undefined : { heading, isTicked: item[1] !== ' ', text: item[2] ?? '' };
}

function insideAfter(line: string, inside: Inside): Inside {
  if (inside === 'comment') return line.includes('-->') ? undefined : inside;
  if (inside !== undefined) return closes(line, inside.fence) ? undefined : inside;
  const [, fence] = FENCE.exec(line) ?? [];
  if (fence !== undefined) return { fence };
  return /^ {0,3}<!--/.test(line) && !line.includes('-->') ? 'comment' : undefined;
}

function closes(line: string, fence: string): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})$/.exec(line)?.[1] ?? '';
  return run.length >= fence.length && run.startsWith(fence);
}
