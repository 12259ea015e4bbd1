import { answerFor, type Answer } from './offline/answer-for.ts';
import { cacheName, oldCaches } from './offline/cache-names.ts';
import { asWorker } from './offline/worker-scope.ts';

/* Written in by the build. */
declare const EMENDATA_FILES: readonly string[];
declare const EMENDATA_VERSION: string;

/** How long a page may take from the network before the one at hand is shown, in milliseconds. */
const PATIENCE = 5000;

const worker = asWorker(self);
const scope = new URL('./', worker.location.href).href;
const site = { scope, files: EMENDATA_FILES };
const current = cacheName(scope, EMENDATA_VERSION);

/*
 * A cache holds one version, whole, and is never written to again. A new worker waits, as workers do when nobody hurries them, until no page of
 * the old version is open: so none loses the parts it has not loaded yet, and nothing is in use when old caches go.
 */
worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const answer = answerFor(event.request, site);
  if (answer) event.respondWith(respond(event.request, answer));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all(EMENDATA_FILES.map(async (file) => cache.put(scope + file, await fetchFile(file))));
}

/** Past the browser's own cache, which may hold a page of an older version; a page that was redirected may not answer a navigation. */
async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(scope + file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file} answered ${response.status}.`);
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

async function takeOver(): Promise<void> {
  const old = oldCaches(await caches.keys(), scope, EMENDATA_VERSION);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function respond(request: Request, { file, first }: Answer): Promise<Response> {
  const cache = await caches.open(current);
  const kept = await cache.match(scope + file);
  if (kept === undefined) return fetch(request);
  return first === 'cache' ? kept : fromNetwork(request, kept);
}

/** The network's answer, unless there is none, it comes late, or the server is broken. */
async function fromNetwork(request: Request, kept: Response): Promise<Response> {
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), PATIENCE);
  });
  const asked = fetch(request).then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  );
  return Promise.race([asked, late]);
}
