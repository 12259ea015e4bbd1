const longest = 8_192;

/** The absolute address of the web that a text is, without its fragment; undefined when it is none. */
export function webAddress(text: string, base: string): string | undefined {
  if (text === '' || text.length > longest || !URL.canParse(text, base)) return undefined;
  const address = new URL(text, base);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  address.hash = '';
  return address.href.length > longest ? undefined : address.href;
}

/** As `webAddress`, of a text that says itself that it is an address: words are none. */
export function writtenAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && !/\s/.test(text) ? webAddress(text, text) : undefined;
}

/** The path of an address; empty when it is none: what a page sent may be anything. */
export function pathOf(href: string): string {
  return URL.canParse(href) ? new URL(href).pathname : '';
}
