/** Digest of these bytes in hex digits. */
export async function hexDigest(algorithm: 'SHA-1' | 'SHA-256', bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest(algorithm, bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a text in UTF-8. */
export async function textDigest(text: string): Promise<string> {
  return hexDigest('SHA-256', new TextEncoder().encode(text));
}
