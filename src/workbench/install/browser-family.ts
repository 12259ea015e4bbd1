/** Browsers that keep bookmarks alike; `phone` are those without a bar to drag anything to. */
export type BrowserFamily = 'chromium' | 'firefox' | 'safari' | 'phone';

export const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox', 'safari', 'phone'];

/** Returns whose instructions to show first. A wrong guess costs one press, so the name the browser gives itself will do. */
export function browserFamily(userAgent: string): BrowserFamily {
  if (/Android|iPhone|iPad|Mobile/i.test(userAgent)) return 'phone';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Chrom(?:e|ium)\//.test(userAgent) || !/Safari\//.test(userAgent) ? 'chromium' : 'safari';
}
