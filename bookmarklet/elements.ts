/** Returns an element of the page's document with a class and its content, which is always text or elements, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** Returns a button; `name` says in full what it does when the text alone does not. */
export function button(
  document: Document,
  { text, className, name }: { text: string; className: string; name?: string },
  onClick: () => void,
): HTMLButtonElement {
  const made = element(document, 'button', className, text);
  made.type = 'button';
  if (name !== undefined) made.setAttribute('aria-label', name);
  made.addEventListener('click', onClick);
  return made;
}
