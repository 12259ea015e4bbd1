/**
 * What the hosted site may do in its own pages: load its own files, and read data from any host. A `<meta>` carries it, because a host of
 * static files may send no headers at all.
 */
export const SITE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https: http:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  /* For the address of the service worker; nothing else makes scripts out of text. */
  'trusted-types emendata-worker',
].join('; ');

type Headers = Record<string, string>;

/** What only a header can say; everything works without, on one page less. */
const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Pages with an embedder policy (COEP) take only what allows it, and only frames that have such a policy themselves. */
const TAKEN_ANYWHERE: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const FRAMED_ANYWHERE: Headers = { ...TAKEN_ANYWHERE, 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Pages that hold tokens. They refuse to work in a frame by themselves, too. */
const NEVER_FRAMED: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
};

/** Headers by pattern of the path, which may end in `*` for anything: hosts serve `send.html` as `/send`, too. */
export const SITE_HEADERS: ReadonlyMap<string, Headers> = new Map([
  ['/*', EVERYWHERE],
  ['/open*', FRAMED_ANYWHERE],
  ['/embed.js', TAKEN_ANYWHERE],
  ['/assets/*', { ...TAKEN_ANYWHERE, 'Cache-Control': 'public, max-age=31536000, immutable' }],
  ['/send*', NEVER_FRAMED],
  ['/desk*', NEVER_FRAMED],
]);

/**
 * Returns the `_headers` file that hosts of static files read.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(): string {
  const blocks = [...SITE_HEADERS].map(([pattern, headers]) => [
    pattern,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
