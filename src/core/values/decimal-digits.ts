/** Which of the two marks stands before the decimals. */
export type DecimalMark = '.' | ',';

/** A number in plain digits. */
export interface PlainDigits {
  /** Without group marks, a point before the decimals: `1234.50`. */
  plain: string;
  decimals: number;
}

/** The most digits that a number of the machine holds exactly. */
const mostDigits = 15;
const [zero, nine] = [48, 57];

/** Digits as written, read with this decimal mark; undefined when they cannot be: `1,5` with a point, `1.2.3` at all. */
export function readDigits(digits: string, mark: DecimalMark): PlainDigits | undefined {
  const at = digits.indexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const decimals = at < 0 ? '' : digits.slice(at + 1);
  if (!isDigits(decimals)) return undefined;
  const plain = isDigits(whole) ? whole : ungrouped(whole);
  if (plain === undefined) return undefined;
  const size = plain.length + decimals.length;
  if (size === 0 || size > mostDigits) return undefined;
  const left = plain === '' ? '0' : plain;
  return { plain: decimals === '' ? left : `${left}.${decimals}`, decimals: decimals.length };
}

/** Only digits, or nothing at all? */
function isDigits(text: string): boolean {
  for (let n = 0; n < text.length; n++) if (!isDigit(text.charCodeAt(n))) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

/** Groups of three, or of two before the last three as in India, parted by one kind of mark. */
function ungrouped(whole: string): string | undefined {
  let [plain, size, mark] = ['', 0, ''];
  for (const character of whole) {
    if (isDigit(character.charCodeAt(0))) {
      plain += character;
      size++;
      continue;
    }
    const isFirst = mark === '';
    if (!isFirst && character !== mark) return undefined;
    if (size === 0 || size > 3 || (!isFirst && size < 2)) return undefined;
    mark = character;
    size = 0;
  }
  return size === 3 ? plain : undefined;
}

/** Which decimal mark digits show; `either` for `1,234`, undefined for those that show none. */
export function markShown(digits: string): DecimalMark | 'either' | undefined {
  const marks = digits.match(/[.,]/g);
  if (marks === null) return undefined;
  const [first] = marks;
  const last = marks.at(-1);
  if (first !== last) return last === ',' ? ',' : '.';
  if (marks.length > 1) return first === ',' ? '.' : ',';
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return 'either';
  return first === ',' ? ',' : '.';
}
