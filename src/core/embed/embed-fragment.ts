/** Languages the site speaks; every other wish leaves the choice to the reader's browser. */
export const LOCALES = ['en', 'fr', 'es'] as const;
/** Colour schemes that can be forced; without one the reader's own holds. */
export const THEMES = ['light', 'dark'] as const;
/** Views of a dataset there are. */
export const VIEWS = ['table'] as const;

export type Locale = (typeof LOCALES)[number];
export type Theme = (typeof THEMES)[number];
export type View = (typeof VIEWS)[number];

/** How an embedded dataset shall look; what is undefined is up to the reader's browser. */
export interface EmbedLook {
  locale?: Locale | undefined;
  theme?: Theme | undefined;
  /** What the search field begins with. */
  search?: string | undefined;
  /** Address of the page around the frame. */
  page?: string | undefined;
}

/** What a publisher's page opens. */
export interface EmbedWish extends EmbedLook {
  /** Address of the file. */
  url: string;
  view?: View | undefined;
}

/** Says that the site is a part of its publisher's page. */
export const EMBED_SHELL = '&shell=embed';

/** As long as a search may be in a job. */
const LONGEST_SEARCH = 200;
const LONGEST_ADDRESS = 8_192;

/** Returns the fragment, without `#`, that opens this on the site. No server sees it. In a frame, `EMBED_SHELL` follows it. */
export function toEmbedFragment({ url, search, ...look }: EmbedWish): string {
  const given = Object.entries({ ...look, search: search?.slice(0, LONGEST_SEARCH) });
  const parts = new URLSearchParams({ url });
  for (const [name, value] of given) if (value !== undefined && value !== '') parts.set(name, value);
  return parts.toString();
}

/**
 * Returns what a fragment says about the look, without what is no valid wish. The page's address is a claim of that
 * page: it is kept when its origin is the one that the browser names as the referrer.
 */
export function readEmbedFragment(fragment: string, referrer: string): EmbedLook {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const search = parts.get('search') ?? '';
  const page = webAddress(parts.get('page'));
  return {
    locale: pick(LOCALES, parts.get('locale')),
    theme: pick(THEMES, parts.get('theme')),
    search: search === '' || search.length > LONGEST_SEARCH ? undefined : search,
    page: page !== undefined && page.origin === webAddress(referrer)?.origin ? page.href : undefined,
  };
}

/** Returns the choice that the text names, letter by letter. */
export function pick<const T extends string>(choices: readonly T[], text: string | null): T | undefined {
  return choices.find((choice) => choice === text);
}

/** Returns the http(s) address that the text is, resolved against `base`; undefined when it is none or has a name and password in it. */
export function webAddress(text: string | null, base?: string): URL | undefined {
  if (text === null || text.trim() === '' || text.length > LONGEST_ADDRESS) return undefined;
  if (!URL.canParse(text, base)) return undefined;
  const address = new URL(text, base);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  return isWeb && address.username === '' && address.password === '' ? address : undefined;
}
