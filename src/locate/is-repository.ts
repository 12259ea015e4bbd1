/**
 * True for names that can be a host and a repository on it: the rules of `forgeSourceSchema` and `proposalAddressSchema`, written out because
 * the bookmarklet, which reads addresses too, has no room for a schema library.
 */
export function isRepository(host: string, repository: string): boolean {
  return (
    /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/.test(host) &&
    /^[\w.-]+(?:\/[\w.-]+){1,20}$/.test(repository)
  );
}
