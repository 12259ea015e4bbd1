/**
 * What is left of a Markdown text when its code is taken out, by CommonMark's rules: everything in it can act.
 * An own reader on purpose: the texts under test are written by other rules than they are read with here.
 */
export function markdownSkeleton(markdown: string): string {
  return withoutSpans(withoutFences(markdown));
}

/** The contents of the fenced blocks, and whether the last one was closed. */
export function fencedBlocks(markdown: string): { blocks: string[]; closed: boolean } {
  const blocks: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const run = /^ {0,3}(`{3,})(.*)$/.exec(line);
    if (fence === undefined) {
      if (run === null || run[2]?.includes('`')) continue;
      fence = run[1];
      blocks.push('');
    } else if (run?.[1] !== undefined && run[1].length >= fence.length && run[2]?.trim() === '')
      fence = undefined;
    else blocks.push(`${blocks.pop() ?? ''}${line}\n`);
  }
  return { blocks, closed: fence === undefined };
}

function withoutFences(markdown: string): string {
  const { blocks } = fencedBlocks(markdown);
  return blocks.reduce((text, block) => text.replace(block, () => ''), markdown);
}

function withoutSpans(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const run = /^`+/.exec(text.slice(at))?.[0];
    const close = run === undefined ? -1 : findRun(text, at + run.length, run.length);
    if (run === undefined || close < 0) {
      out += run ?? text.charAt(at);
      at += run?.length ?? 1;
    } else {
      out += '`code`';
      at = close + run.length;
    }
  }
  return out;
}

/** Where the next run of exactly this many backticks starts, before the paragraph ends. */
function findRun(text: string, from: number, length: number): number {
  const end = text.indexOf('\n\n', from);
  for (const match of text.slice(from, end < 0 ? undefined : end).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index;
  }
  return -1;
}
