/** Fills what browsers fill and jsdom does not: shadow roots written in markup, and frames that carry their page with them. */
export function completePage<Root extends ParentNode>(root: Root): Root {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const mode = template.getAttribute('shadowrootmode') === 'open' ? 'open' : 'closed';
    const shadow = template.parentElement?.attachShadow({ mode });
    shadow?.append(template.content);
    template.remove();
    if (shadow) completePage(shadow);
  }
  for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe[srcdoc]')) fillFrame(frame);
  return root;
}

function fillFrame(frame: HTMLIFrameElement): void {
  const { contentDocument: inner } = frame;
  if (!inner || frame.hasAttribute('sandbox')) return;
  inner.write(frame.getAttribute('srcdoc') ?? '');
  inner.close();
  completePage(inner);
}
