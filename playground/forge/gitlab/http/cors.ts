import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

const FILE = [
  'Blob-Id',
  'Commit-Id',
  'Content-Sha256',
  'Encoding',
  'File-Name',
  'File-Path',
  'Last-Commit-Id',
  'Ref',
  'Size',
];
const PAGES = ['Link', 'X-Total', 'X-Total-Pages', 'X-Per-Page', 'X-Page', 'X-Next-Page', 'X-Prev-Page'];

/** Lets pages of any origin use the API, without cookies, and read what GitLab lets them read: no limits, no wait. */
export function apiCors(): MiddlewareHandler {
  return cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposeHeaders: ['ETag', ...PAGES, ...FILE.map((name) => `X-Gitlab-${name}`), 'X-Request-Id'],
    maxAge: 7_200,
  });
}
