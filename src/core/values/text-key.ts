/** Longer texts are compared by their beginning. */
const longest = 1_000;
/** Nothing here is changed by more than lower case: most values of most files. */
const PLAIN = /^[!-)+-Z^-~]+(?: [!-)+-Z^-~]+)*$/;
/** Footnote marks behind a text: `[1]`, `[a]`, `[note 2]`, `*`, daggers, raised figures and letters. */
const NOTES = /(?:\s?(?:\[[^\][]{1,12}\]|[*†‡§¶]|[⁰¹²³⁴-⁹ᵃ-ᶻ]))+$/u;

/**
 * A text as it is compared: without footnote marks, case, spelling variants of characters (NFKC), and the many kinds of
 * spaces, dashes and quotes. Addresses lose what pages leave out of them: scheme, `www.`, final slash.
 */
export function textKey(text: string): string {
  const short = text.length > longest ? text.slice(0, longest) : text;
  const key = PLAIN.test(short) ? short.toLowerCase() : spelled(short);
  return key.includes('/') || key.startsWith('www.') ? withoutScheme(key) : key;
}

/** Texts of which only spaces are to be looked at. */
const SIMPLE = /^[ -_a-~]*$/;

function spelled(text: string): string {
  const key = withoutNotes(text);
  if (SIMPLE.test(key)) return key.toLowerCase().replaceAll(/ {2,}/g, ' ').trim();
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[‘’‚‛′´`]/g, "'")
    .replaceAll(/[“”„«»″]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function withoutNotes(text: string): string {
  const cut = text.trimEnd();
  // Only the end is looked at, so that no text takes longer than its length.
  const end = cut.slice(-40);
  const rest = end.replace(NOTES, '');
  return cut.length > end.length || rest !== '' ? cut.slice(0, cut.length - end.length) + rest : cut;
}

function withoutScheme(key: string): string {
  return key.replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/, '').replace(/(?<=.)\/$/, '');
}
