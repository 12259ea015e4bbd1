/** A file of a package in npm's registry. */
export interface PackageFile {
  /** `name` or `@scope/name`. */
  name: string;
  /** Inside the package, decoded. */
  path: string;
}

const name = String.raw`((?:@[\w.~-]+\/)?[\w.~-]+)(?:@[^/]*)?`;
/** Hosts that hand out the files of packages, and what their addresses begin with. */
const hosts: Record<string, RegExp> = {
  'unpkg.com': new RegExp(String.raw`^\/${name}\/(.+)$`),
  'cdn.jsdelivr.net': new RegExp(String.raw`^\/npm\/${name}\/(.+)$`),
  'fastly.jsdelivr.net': new RegExp(String.raw`^\/npm\/${name}\/(.+)$`),
  'esm.sh': new RegExp(String.raw`^\/(?!gh\/|jsr\/)(?:v\d+\/)?\*?${name}\/(.+)$`),
};

/** The file of a package that an address hands out, undefined for every other address. */
export function parsePackageFile(url: string): PackageFile | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  const shape = Object.hasOwn(hosts, hostname) && protocol === 'https:' ? hosts[hostname] : undefined;
  const [, found, path] = shape?.exec(pathname) ?? [];
  if (found === undefined || path === undefined) return undefined;
  try {
    return { name: found, path: decodeURIComponent(path) };
  } catch {
    return undefined;
  }
}
