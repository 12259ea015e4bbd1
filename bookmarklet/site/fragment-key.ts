/** Returns the key that a fragment names, with its `#`; an empty one, which nothing is kept under, when it was cut off. */
export function fragmentKey(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/^#/, ''));
  } catch {
    return '';
  }
}
