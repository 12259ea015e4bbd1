/** As much of a service worker's global scope as ours uses: the DOM's own types leave it out. */
export interface WorkerScope {
  readonly location: { readonly href: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Returns the global scope as a service worker's. Throws where the script runs as anything else. */
export function asWorker(scope: object): WorkerScope {
  if (!isWorker(scope)) throw new Error('This script runs as a service worker only.');
  return scope;
}

function isWorker(scope: object): scope is WorkerScope {
  return 'clients' in scope && 'registration' in scope;
}
