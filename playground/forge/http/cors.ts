import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

const EXPOSED = [
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'X-GitHub-OTP',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Used',
  'X-RateLimit-Resource',
  'X-RateLimit-Reset',
  'X-OAuth-Scopes',
  'X-Accepted-OAuth-Scopes',
  'X-Poll-Interval',
  'X-GitHub-Media-Type',
  'X-GitHub-Request-Id',
  'Deprecation',
  'Sunset',
];

const ALLOWED = [
  'Authorization',
  'Content-Type',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Unmodified-Since',
  'Accept',
  'Accept-Encoding',
  'X-GitHub-OTP',
  'X-GitHub-Api-Version',
  'X-Requested-With',
  'User-Agent',
];

/** Lets pages of any origin use the API and read the same headers as on api.github.com. The web pages and the login have no CORS. */
export function apiCors(): MiddlewareHandler {
  return cors({
    origin: '*',
    allowMethods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
    allowHeaders: ALLOWED,
    exposeHeaders: EXPOSED,
    maxAge: 86_400,
  });
}
