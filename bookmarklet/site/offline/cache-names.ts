const PREFIX = 'emendata';

/** Returns the name of the cache of one version; the scope is in it, because several sites may share an origin. */
export function cacheName(scope: string, version: string): string {
  return `${PREFIX} ${scope} ${version}`;
}

/** Returns those caches of this site, and of no other at the same origin, that hold another version. */
export function oldCaches(names: readonly string[], scope: string, version: string): string[] {
  const current = cacheName(scope, version);
  return names.filter((name) => name.startsWith(`${PREFIX} ${scope} `) && name !== current);
}
