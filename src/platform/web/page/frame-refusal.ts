/** The directives that can keep a frame out. */
const FRAME_DIRECTIVES = new Set(['frame-src', 'child-src', 'default-src']);

/**
 * Calls `onRefused` when the page's content security policy keeps a frame of this origin out. Browsers load an empty page in its place and tell
 * nobody but the document. Returns a function that stops listening.
 */
export function watchFrameRefusal(document: Document, origin: string, onRefused: () => void): () => void {
  const listen = (event: SecurityPolicyViolationEvent) => {
    const { disposition, effectiveDirective, blockedURI } = event;
    if (disposition !== 'enforce' || !FRAME_DIRECTIVES.has(effectiveDirective)) return;
    if (URL.canParse(blockedURI) && new URL(blockedURI).origin === origin) onRefused();
  };
  document.addEventListener('securitypolicyviolation', listen);
  return () => document.removeEventListener('securitypolicyviolation', listen);
}
