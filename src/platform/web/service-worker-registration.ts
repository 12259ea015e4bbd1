/** The name of the one policy that our Content-Security-Policy lets make addresses of scripts. */
const POLICY = 'emendata-worker';
const SCRIPT = 'service-worker.js';

/** What browsers with Trusted Types offer; the DOM's own types leave it out. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

/**
 * Keeps the site for use without a network. Returns whether it could; the site works without, so no reason to fail is told:
 * plain http, a file on disk, a private window, a browser without it.
 *
 * A frame keeps nothing: its storage is apart for each site around it, so every one of them would hold a copy.
 */
export async function registerServiceWorker(page: Window): Promise<boolean> {
  try {
    if (page.top !== page) return false;
    await page.navigator.serviceWorker.register(scriptAddress(page));
    return true;
  } catch {
    return false;
  }
}

/** Trusted Types want the address of a script to come from a policy; this one knows a single address. */
function scriptAddress(page: Window): string {
  const address = new URL(SCRIPT, page.location.href).href;
  const policy = page.trustedTypes?.createPolicy(POLICY, { createScriptURL: () => address });
  return policy === undefined ? address : policy.createScriptURL(address);
}
