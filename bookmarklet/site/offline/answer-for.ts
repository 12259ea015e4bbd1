/** The built site as the worker knows it. */
export interface BuiltSite {
  /** Address of its folder, with a final slash. */
  scope: string;
  /** Its files, relative to the folder. */
  files: readonly string[];
}

/** What is asked for, as much of a `Request` as the decision takes. */
export interface Asked {
  method: string;
  url: string;
}

/** `file` is the site's own; a page is asked of the network first, what its name identifies is taken from the cache. */
export interface Answer {
  file: string;
  first: 'network' | 'cache';
}

/**
 * Returns how to answer a request, or undefined when it is none of our business: another origin (data and forges), another
 * method, and whatever is not a file of the build.
 */
export function answerFor({ method, url }: Asked, site: BuiltSite): Answer | undefined {
  if (method !== 'GET') return undefined;
  const file = fileAt(url, site);
  if (file === undefined) return undefined;
  return { file, first: isNamedByContent(file) ? 'cache' : 'network' };
}

/** The file behind an address; some hosts serve pages without their ending, and a folder is its `index.html`. */
function fileAt(url: string, { scope, files }: BuiltSite): string | undefined {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (!address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length);
  return [path === '' ? 'index.html' : path, `${path}.html`].find((each) => files.includes(each));
}

/** The bundler puts a hash of the content into the names of this folder alone. */
function isNamedByContent(file: string): boolean {
  return file.startsWith('assets/');
}
