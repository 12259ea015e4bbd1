import { unprocessable } from '../errors.ts';

/** Bytes of base64 that may be wrapped in lines; 422 when it is no base64 (Node alone would quietly skip what it does not know). */
export function decodeBase64(text: string): Buffer {
  const compact = text.replaceAll(/[\r\n]/g, '');
  if (compact.length % 4 !== 0 || /[^A-Za-z0-9+/=]|=[^=]|={3}/.test(compact))
    throw unprocessable('content is not valid Base64');
  return Buffer.from(compact, 'base64');
}
