/** True for a path or address that ends like a text table; nothing else can be opened yet. */
export function isTabularFile(path: string): boolean {
  return /\.(?:csv|tsv|tab|txt)$/i.test(path);
}
