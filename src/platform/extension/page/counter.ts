import { browser } from 'wxt/browser';
import type { PageFindings } from '../../../core/finding.ts';
import { watchPage } from '../../page/watch-page.ts';
import { readNode } from '../../../core/read-node.ts';
import type { ToBackground } from '../messages.ts';

/** What asks for a secret: nobody looks at such a page unasked. */
const SECRETS = [
  'input[type=password]',
  /* Other words may stand before it: `billing cc-number`. */
  '[autocomplete*="cc-" i]',
  '[autocomplete*="one-time-code" i]',
  ...['stripe.com', 'paypal.com', 'adyen.com', 'braintreegateway.com', 'mollie.com', 'checkout.com'].map(
    (host) => `iframe[src*="${host}"]`,
  ),
].join(', ');

/**
 * Counts the data of a page where the person wants it counted, and again when it changes; a hidden page when it is looked at. Only the
 * number leaves the page, and only to the extension itself.
 */
export function startCounter(document: Document, detect: () => PageFindings): void {
  const count = () => {
    const isSecret = readNode(document, 'querySelector').call(document, SECRETS) !== null;
    tell(isSecret ? 0 : amountOf(detect()));
  };
  const start = () => {
    count();
    watchPage(document, { onChange: count });
  };
  if (!readNode(document, 'hidden')) return start();
  document.addEventListener('visibilitychange', start, { once: true });
}

/** Tables of records, and data files; boxes that describe one thing are not counted. */
function amountOf({ findings }: PageFindings): number {
  return findings.filter((finding) => finding.kind === 'file' || finding.tier === 'data').length;
}

function tell(count: number): void {
  const message: ToBackground = { type: 'counted', count };
  /* A background that was updated away answers nobody. */
  void browser.runtime.sendMessage(message).catch(() => undefined);
}
