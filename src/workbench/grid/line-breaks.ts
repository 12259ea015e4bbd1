/**
 * The text of a textarea as a value. A textarea turns every line break into `\n`, so an untouched value is
 * given back as it was, and a changed one gets the line breaks of the value before.
 */
export function textareaToValue(text: string, before: string): string {
  if (text === before.replaceAll(/\r\n?/g, '\n')) return before;
  const lineBreak = /\r\n|\r|\n/.exec(before)?.[0] ?? '\n';
  return text.replaceAll('\n', lineBreak);
}
