/**
 * Reads a property of a document or an element past the page's own names: `<img name="hidden">` shadows `document.hidden` and
 * `<input name="matches">` its form's `matches`. The prototype still answers, in every frame.
 */
export function readNode<Kind extends object, Name extends keyof Kind>(node: Kind, name: Name): Kind[Name] {
  const prototype: object = Object.getPrototypeOf(node);
  return Reflect.get(prototype, name, node);
}
