/** True when a path is what a pattern says, where `*` stands for any text. In linear time: the first place that fits is as good as any. */
export function pathMatches(pattern: string, path: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return pattern === path;
  if (!path.startsWith(start) || !path.endsWith(end)) return false;
  let at = start.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= path.length - end.length;
}
