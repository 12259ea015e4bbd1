import type { PageCell } from '../../core/page-cell.ts';
import { readNode } from '../../core/read-node.ts';
import { createShadowHost } from './shadow-host.ts';

/** A sign at each cell of the page that the person corrected before. It takes no room in the page's layout. */
export interface CellMarks {
  /** Shows a sign at each of these cells and drops the others. */
  show(cells: ReadonlyMap<Element, PageCell>): void;
  remove(): void;
}

const CSS = `
  span { position: absolute; box-sizing: border-box; min-width: 16px; height: 16px; padding: 0 3px; border-radius: 8px;
    border: 1px solid rgb(255 255 255 / 85%); color: #fff; font: 700 11px/14px system-ui, sans-serif; text-align: center;
    cursor: help; z-index: 2147483645; }
  .pending { background: #0b6b5d; }
  .corrected { background: #1a6b2d; }
`;
const SIGNS: Record<PageCell['kind'], string> = { pending: '…', corrected: '✓' };

/** Returns the cell marks of a document: a layer of their own, placed over the cells and moved with them. */
export function createCellMarks(document: Document): CellMarks {
  const { host, root } = createShadowHost(document, CSS);
  const shown = new Map<Element, HTMLElement>();
  const place = () => shown.forEach((sign, cell) => placeOver(cell, sign));
  const view = readNode(document, 'defaultView');
  const resize = new ResizeObserver(place);
  resize.observe(readNode(document, 'documentElement'));
  view?.addEventListener('scroll', place, { capture: true, passive: true });

  return {
    show(cells) {
      for (const sign of shown.values()) sign.remove();
      shown.clear();
      if (cells.size > 0 && !host.isConnected) readNode(document, 'documentElement').append(host);
      for (const [cell, mark] of cells) {
        const sign = createSign(document, mark);
        shown.set(cell, sign);
        root.append(sign);
      }
      place();
    },
    remove() {
      resize.disconnect();
      view?.removeEventListener('scroll', place, { capture: true });
      host.remove();
      shown.clear();
    },
  };
}

function createSign(document: Document, { kind, text }: PageCell): HTMLElement {
  const sign = readNode(document, 'createElement').call(document, 'span');
  sign.className = kind;
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', text);
  sign.title = text;
  sign.textContent = SIGNS[kind];
  return sign;
}

/** Puts the sign over the top end corner of the cell, in page coordinates; hides it with the cell. */
function placeOver(cell: Element, sign: HTMLElement): void {
  const view = cell.ownerDocument.defaultView;
  const box = cell.getBoundingClientRect();
  const isVisible = cell.isConnected && box.width > 0 && box.height > 0;
  sign.style.display = isVisible ? 'block' : 'none';
  if (!view || !isVisible) return;
  sign.style.left = `${box.right + view.scrollX - 12}px`;
  sign.style.top = `${box.top + view.scrollY - 6}px`;
}
