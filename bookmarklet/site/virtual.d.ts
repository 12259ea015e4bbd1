/** Made by `scripts/build-site.ts`, one for each language of the site. */
declare module 'virtual:bookmarklet-*' {
  /** The bookmarklet's code, for `bookmarkletAddress`. */
  export const code: string;
}
