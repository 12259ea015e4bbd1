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
  const boxes: Box[] = [];
  let heading = '';
  let inside: Inside;
  for (const raw of markdown.split(/\r\n|\n|\r/)) {
    const line = raw.trimEnd();
    const before = inside;
    inside = insideAfter(line, before);
    if (before !== undefined || inside !== undefined) continue;
    const item = ITEM.exec(line);
    if (item !== null) boxes.push({ heading, isTicked: item[1] !== ' ', text: item[2] ?? '' });
    else if (HEADING.test(line)) heading = line;
  }
  return boxes;
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
