import { Hono } from 'hono';
import { readable } from '../auth.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { readBlob } from '../git/objects.ts';
import { findFile } from './find-file.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Binary is what has a NUL near its start, as git sees it. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8_000).includes(0);
}

/** The bytes of a file, as the web host of a forge gives them: plain text, and no CORS. */
export function rawRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/:owner/:repo/raw/:rest{.+}', async (c) => {
    const repository = readable(forge, c);
    const { entry } = await findFile(repository, c.req.param('rest'));
    const tag = `"${entry.sha}"`;
    c.header('ETag', tag);
    c.header('Cache-Control', 'no-cache');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Content-Security-Policy', POLICY);
    if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304);
    const bytes = new Uint8Array(await readBlob(repository.directory, entry.sha));
    return c.body(bytes, 200, {
      'Content-Type': isBinary(bytes) ? 'application/octet-stream' : 'text/plain; charset=utf-8',
    });
  });
  return routes;
}
