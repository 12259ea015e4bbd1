import { readNode } from '../../core/read-node.ts';
import { createShadowHost } from './shadow-host.ts';

const CSS = `
  p { position: fixed; inset-block-end: 16px; inset-inline-start: 16px; max-width: min(28rem, calc(100vw - 64px)); margin: 0;
    padding: 14px 18px; border-radius: 12px; background: #12201d; color: #fff; font: 15px/1.45 system-ui, sans-serif;
    box-shadow: 0 4px 24px rgb(0 0 0 / 40%); z-index: 2147483647; }
`;

/** Shows a short sentence of ours at the foot of the page for a while; it is read out, too. */
export function showNotice(document: Document, text: string, forMs = 12_000): void {
  const { host, root } = createShadowHost(document, CSS);
  const paragraph = readNode(document, 'createElement').call(document, 'p');
  paragraph.setAttribute('role', 'status');
  paragraph.textContent = text;
  root.append(paragraph);
  readNode(document, 'documentElement').append(host);
  setTimeout(() => host.remove(), forMs);
}
