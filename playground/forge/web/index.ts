import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { authenticate } from '../auth.ts';
import { HttpError } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { blobRoutes } from './blob.ts';
import { cloneRoutes } from './clone.ts';
import { commitPageRoutes } from './commit.ts';
import { answerError } from './layout.ts';
import { pullPageRoutes } from './pull.ts';
import { rawRoutes } from './raw.ts';
import { treeRoutes } from './tree.ts';

const STYLESHEET = new URL('forge.css', import.meta.url);

/** What a person sees in a browser, the bytes behind it, and git over HTTP. */
export function createWeb(forge: Forge): Hono<ForgeEnv> {
  const web = new Hono<ForgeEnv>();
  web.onError((error, c) => {
    if (!(error instanceof HttpError)) console.error(error);
    return answerError(c, error);
  });
  web.get('/assets/forge.css', async (c) =>
    c.body(await readFile(STYLESHEET, 'utf8'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  web.route('/', cloneRoutes(forge));
  web.use(authenticate(forge));
  for (const pages of [rawRoutes, blobRoutes, pullPageRoutes, commitPageRoutes, treeRoutes])
    web.route('/', pages(forge));
  web.all('*', () => {
    throw new HttpError(404, 'Not Found');
  });
  return web;
}
