/** What an editor in a web page may write otherwise than it is. Keys of the message catalogue. */
export type EditorLoss = 'line-ends' | 'byte-order-mark' | 'final-line-end';

/** Why a file must not be pasted into one. Keys of the message catalogue. */
export type EditorRefusal = 'too-large' | 'not-utf-8' | 'control-characters';

export type EditorText = { text: string; losses: EditorLoss[] } | { refused: EditorRefusal };

/** Characters that a paste drops, or that turn the file into what the forge takes for a binary. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNPASTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * The corrected file as text for an editor in a web page, with what may not survive it: the person decides. No text
 * where bytes would be lost for certain.
 */
export function editorText(bytes: Uint8Array<ArrayBuffer>, largest: number): EditorText {
  if (bytes.length > largest) return { refused: 'too-large' };
  const text = decode(bytes);
  if (text === undefined) return { refused: 'not-utf-8' };
  if (UNPASTABLE.test(text)) return { refused: 'control-characters' };
  const losses: EditorLoss[] = [];
  if (text.includes('\r')) losses.push('line-ends');
  if (text.startsWith('\ufeff')) losses.push('byte-order-mark');
  if (!/[\r\n]$/.test(text)) losses.push('final-line-end');
  return { text, losses };
}

function decode(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
