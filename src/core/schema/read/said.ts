/** The same without what is not said: properties that are undefined. */
export function said<Part extends object>(part: Part): Part {
  const copy = { ...part };
  for (const [name, value] of Object.entries(copy)) {
    if (value === undefined) Reflect.deleteProperty(copy, name);
  }
  return copy;
}
