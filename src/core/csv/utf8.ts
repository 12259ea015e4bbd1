/** How many multi-byte characters there are in UTF-8, and how many bytes that belong to none. */
export function countUtf8(bytes: Uint8Array): { characters: number; broken: number } {
  let characters = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    if (length > 1) characters++;
    else if (length === 0) broken++;
    at += Math.max(1, length);
  }
  return { characters, broken };
}

/** Bytes of the character at `at`; 0 when there is none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let n = 1; n < length; n++) {
    if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
