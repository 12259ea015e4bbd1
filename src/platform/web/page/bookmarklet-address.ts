/**
 * Returns the `javascript:` address to bookmark: the built bookmarklet with the address of its site written in.
 *
 * The code runs as the body of a function that is given the address, so nothing is searched and replaced in it, and its value is
 * undefined: a browser shows any other value in place of the page. Throws a `TypeError` when `site` is no web address.
 */
export function bookmarkletAddress(code: string, site: string): string {
  const argument = JSON.stringify(siteAddress(site));
  return `javascript:${encodeScript(`(EMENDATA_SITE=>{${code}})(${argument})`)}`;
}

/** The folder of the site as an address that ends in a slash, without what else an address may hold. */
function siteAddress(site: string): string {
  const { protocol, origin, pathname } = new URL(site);
  if (protocol !== 'http:' && protocol !== 'https:') throw new TypeError('The site is no web address.');
  return `${origin}${pathname.replace(/[^/]*$/, '')}`;
}

/**
 * Percent-encodes what an address, an attribute or a bookmark file would change, cut or end at: `%`, `#`, white space, quotation
 * marks, angle brackets and all that is not ASCII. The rest stays, because every encoded character costs three and browsers limit the length.
 */
function encodeScript(script: string): string {
  return script.replace(/[%#"'<>\s]|[^!-~]/gu, (character) =>
    /^[!-~]$/.test(character)
      ? `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`
      : encodeURIComponent(character),
  );
}
