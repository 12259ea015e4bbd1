/**
 * Values in Markdown and in commit messages. They come from files and strangers: shown exactly, never acting.
 *
 * In code nothing acts: no mention, reference, closing keyword, link, image or HTML. So values go into code
 * spans and fences that they cannot close; in titles and commit messages, which know no code, `toPlain` takes the signs apart.
 */

/** From a sign of ASCII to its full-width look-alike. */
const FULL_WIDTH = 0xfee0;

/** Controls and line breaks, characters that show nothing (Default Ignorable), that turn the direction, halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{Bidi_Control}\ufff9-\ufffb]/gu;

/** The text with each hidden character written out: `␊` for a line feed, `\u202E` for an override. */
export function toVisible(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code > 0xffff ? `\\u{${hex(code)}}` : `\\u${hex(code)}`;
  });
}

/** The JSON of a value, indented by so many spaces or on one line, with hidden characters as JSON escapes: the same value, all of it visible. */
export function toVisibleJson(value: unknown, indent = 1): string {
  const escaped = (character: string) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${hex(unit.charCodeAt(0))}`);
  return JSON.stringify(value, undefined, indent).replace(HIDDEN, (character) =>
    character === '\n' ? character : escaped(character),
  );
}

/** A value as a code span; a long one is cut, and says by how much. */
export function toCode(text: string, limit: number): string {
  if (text === '') return '*empty*';
  const { shown, rest } = cut(text, limit);
  const visible = toVisible(shown);
  const fence = '`'.repeat(longestRun(visible) + 1);
  // CommonMark takes one space off each end, and reads a backtick at an end as part of the fence.
  const pad = /^`|`$|^ .*[^ ].* $/.test(visible) ? ' ' : '';
  return `${fence}${pad}${visible}${pad}${fence}${rest}`;
}

/** A fenced block. `text` keeps its line breaks. */
export function toFence(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/**
 * A value for a title or a commit message: on one line, with look-alikes for the signs that
 * mention (`@`), refer and close (`#1`, `GH-1`, an address, a tracker's `ABC-1`; GitLab's `!1`, `&1`, `~label`, `%milestone`, `$1`, `^1`),
 * make markup, or steer a CI (`[skip ci]`).
 */
export function toPlain(text: string, limit: number): string {
  const { shown, rest } = cut(text, limit);
  const inert = toVisible(shown)
    .replaceAll('@', '＠')
    .replaceAll('#', '＃')
    .replaceAll('://', ':／／')
    .replace(/\bwww\./gi, 'www․')
    .replace(/\b(gh|[A-Z][A-Z\d_]{1,30})-(?=\d{1,9}(?![\d.]*\d))/g, '$1‑')
    .replace(/\b(gh)-(?=\d)/gi, '$1‑')
    .replace(/[!&~%$^](?=[\p{L}\d"])/gu, (sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) + FULL_WIDTH),
    )
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('[', '［')
    .replaceAll(']', '］');
  return inert + rest;
}

/** True for a value that a spreadsheet would run: it starts like a formula and is no number. */
export function isFormulaLike(text: string): boolean {
  return (
    /^[=+\-@\t\r]/.test(text) &&
    !/^[+-]?(\d[\d\s.,']*|[.,]\d+)(e[+-]?\d+)?\s?%?$/i.test(text) &&
    !/^-+$/.test(text)
  );
}

/** A web address to click on, or the code of what is none; addresses of the forge too, which would leave a trace in the thread they name. */
export function toLink(address: string, forgeHost: string): string {
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const isForge = url !== null && (isSameSite(url.host, forgeHost) || isSameSite(url.host, 'github.com'));
  if (!isWeb || isForge || url.username !== '' || /[\s<>`]/.test(url.href) || url.href.length > 2_000)
    return toCode(address, 500);
  return `<${url.href}>`;
}

function isSameSite(host: string, forgeHost: string): boolean {
  return host === forgeHost || host.endsWith(`.${forgeHost}`);
}

/** Cuts between characters, never inside a surrogate pair. */
function cut(text: string, limit: number): { shown: string; rest: string } {
  if (text.length <= limit) return { shown: text, rest: '' };
  const shown = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return { shown, rest: ` … (${text.length - shown.length} more characters)` };
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
