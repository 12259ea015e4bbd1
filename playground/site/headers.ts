/** Returns what tells the headers of a path, by the text of a `_headers` file; a header named by several patterns is sent several times. */
export function parseHeaders(text: string): (path: string) => [name: string, value: string][] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (!line.startsWith(' ')) rules.push({ pattern: line.trim(), headers: [] });
    else {
      const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return (path) => rules.filter(({ pattern }) => isMatch(path, pattern)).flatMap(({ headers }) => headers);
}

function isMatch(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
