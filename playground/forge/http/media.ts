import type { ForgeContext } from '../forge.ts';

function accepts(c: ForgeContext, kind: string): boolean {
  return new RegExp(`application/vnd\\.github\\.(v3\\.)?${kind}(\\+json)?\\b`).test(
    c.req.header('accept') ?? '',
  );
}

/** Whether the reader asked for the bytes themselves instead of JSON about them. */
export function wantsRaw(c: ForgeContext): boolean {
  return accepts(c, 'raw');
}

/** Which textual form of a change the reader asked for, if any. */
export function wantedDiff(c: ForgeContext): 'diff' | 'patch' | undefined {
  if (accepts(c, 'diff')) return 'diff';
  return accepts(c, 'patch') ? 'patch' : undefined;
}

/** A diff or mail patch as text, with the media type it was asked by. */
export function answerText(c: ForgeContext, form: 'diff' | 'patch', text: string): Response {
  const body = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  return c.body(body, 200, { 'Content-Type': `application/vnd.github.${form}; charset=utf-8` });
}
