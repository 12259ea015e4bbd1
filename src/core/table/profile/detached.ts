/** Shorter parts are copies anyway. */
const shared = 13;

/** The same text, without the long one that it may be a part of: what keeps a part would keep all of that in memory. */
export function detached(text: string): string {
  return text.length < shared ? text : String(JSON.parse(JSON.stringify(text)));
}
