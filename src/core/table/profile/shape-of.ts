/** Longer texts are no codes and no dates; their spelling says nothing. */
const longest = 24;

/** How a text is spelled: `9` for each figure, `A` and `a` for letters, all else as it is; undefined for a long one. */
export function shapeOf(text: string): string | undefined {
  if (text.length > longest) return undefined;
  let shape = '';
  for (let n = 0; n < text.length; n++) shape += String.fromCharCode(shapeCode(text.charCodeAt(n)));
  return shape;
}

/** A number that texts of the same shape share, and others hardly ever; undefined for a long text. Faster than the shape. */
export function shapeHash(text: string): number | undefined {
  if (text.length > longest) return undefined;
  let [one, other] = [0x811c9dc5, text.length];
  for (let n = 0; n < text.length; n++) {
    const code = shapeCode(text.charCodeAt(n));
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x5bd1e995) ^ (other >>> 15);
  }
  return (one >>> 0) * 0x20_0000 + (other >>> 11);
}

/** What stands for figures and letters: `9`, `A`, `a`. */
const [figure, upper, lower] = [57, 65, 97];

function shapeCode(code: number): number {
  if (code < 0xaa) return code < 0x80 ? (ASCII[code] ?? code) : code;
  const character = String.fromCharCode(code);
  if (/\p{Lu}/u.test(character)) return upper;
  return /\p{L}/u.test(character) ? lower : code;
}

const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return figure;
  if (/[A-Z]/.test(character)) return upper;
  return /[a-z]/.test(character) ? lower : code;
});
