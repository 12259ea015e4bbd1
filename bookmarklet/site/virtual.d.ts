/** Made by `scripts/build-site.ts`. */
declare module 'virtual:bookmarklet' {
  /** The bookmarklet's code, for `bookmarkletAddress`. */
  export const code: string;
}
