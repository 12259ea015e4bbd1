/** A public repository of GitHub's API, with these files on its branch `main`; others are not there. Without files, nobody answers. */
export function forgeAnswers(files: Record<string, string | Uint8Array<ArrayBuffer>> | undefined): {
  fetch: typeof fetch;
  asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      if (files === undefined) throw new TypeError('Failed to fetch');
      if (request.headers.has('authorization')) throw new Error('Nobody signed in');
      asked.push(decodeURIComponent(pathname));
      if (pathname.endsWith('/git/ref/heads%2Fmain'))
        return json({ ref: 'refs/heads/main', object: { sha: SHA } });
      const path = decodeURIComponent(/\/contents\/(.*)$/.exec(pathname)?.[1] ?? '');
      const content = files[path];
      return content === undefined
        ? json({ message: 'Not Found' }, 404)
        : new Response(content, { headers: RAW });
    },
  };
}

const SHA = 'c0ffee'.padEnd(40, '0');
const RAW = { 'content-type': 'application/vnd.github.raw; charset=utf-8' };

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
