/** Plain digits times a power of ten, digit by digit: no rounding of the machine. Zeros at the end stay. */
export function shiftPoint(plain: string, power: number): string {
  const [whole = '', decimals = ''] = plain.split('.');
  const digits = whole + decimals;
  const at = whole.length + power;
  const padded =
    at > digits.length ? digits.padEnd(at, '0') : digits.padStart(digits.length - Math.min(0, at), '0');
  const point = Math.max(0, at);
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(point);
  return right === '' ? left : `${left}.${right}`;
}
