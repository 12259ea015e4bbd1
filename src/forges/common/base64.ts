/** Bytes as base64. In pieces of 3·2¹³ bytes: a whole number of base64 groups, and few enough arguments for one call. */
export function toBase64(bytes: Uint8Array): string {
  const step = 24_576;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += step)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  return pieces.join('');
}
