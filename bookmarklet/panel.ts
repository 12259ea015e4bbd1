import { isBlockedByTopLayer } from '../src/platform/page/overlay-frame.ts';
import { createShadowHost } from '../src/platform/page/shadow-host.ts';
import { button, element } from './elements.ts';
import { CSS } from './panel-style.ts';

/** What the panel shows: a heading and what stands under it. */
export interface PanelContent {
  heading: string;
  body: readonly Node[];
}

/** The bookmarklet's dialog in the corner of a page. The page stays usable beside it. */
export interface Panel {
  /** Shows this content and moves the focus into it. */
  show(content: PanelContent): void;
  /** Takes the panel away and gives the focus back to what had it. */
  hide(): void;
}

/** Returns the panel of a document; nothing is in the page until it is shown. */
export function createPanel(document: Document, { lang, close }: { lang: string; close: string }): Panel {
  const { host, root } = createShadowHost(document, CSS);
  const dialog = element(document, 'dialog', 'panel');
  dialog.setAttribute('aria-labelledby', 'heading');
  dialog.lang = lang;
  root.append(dialog);
  let before: Element | null = null;

  function hide(): void {
    if (!host.isConnected) return;
    host.remove();
    dialog.removeAttribute('open');
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }
  dialog.addEventListener('keydown', (event) => {
    /* The page's own shortcuts are not meant by what is typed here. */
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    hide();
  });

  dialog.addEventListener('close', hide);

  /* What comes last lies on top; what the page shows modally makes all else inert but another modal dialog. */
  function raise(): void {
    host.remove();
    dialog.removeAttribute('open');
    const isUnder = isBlockedByTopLayer(document);
    document.documentElement.append(host);
    if (isUnder) dialog.showModal();
    else dialog.setAttribute('open', '');
  }

  return {
    hide,
    show({ heading, body }) {
      if (!host.isConnected) before = document.activeElement;
      const title = element(document, 'h1', '', heading);
      title.id = 'heading';
      title.tabIndex = -1;
      const cross = button(document, { text: '×', className: 'close', name: close }, hide);
      dialog.replaceChildren(element(document, 'header', '', title, cross), ...body);
      raise();
      title.focus();
    },
  };
}
