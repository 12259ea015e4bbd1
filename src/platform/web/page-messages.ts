/**
 * What the hosted site and the page around it (or the page that opened its window) say to each other. The page's side is the
 * bookmarklet or the embed script: both run in the page's world, so the site believes nothing of what arrives.
 *
 * First contact is two window messages. The site, when it is alive, posts `Hello` to its parent or opener, for any origin to
 * read: it says nothing. The page checks that it comes from the window it opened and from the site's origin, and answers with
 * `Welcome` to that origin alone, with one end of a `MessageChannel`. Everything else goes through that channel, where
 * nobody else can speak.
 */
export interface Hello {
  emendata: 1;
  type: 'hello';
}

/** Carries a `MessagePort`. */
export interface Welcome {
  emendata: 1;
  type: 'welcome';
}

/** From the site, through the channel. */
export type ToHost =
  /** Take my frame away. */
  | { type: 'close' }
  /** The content is so many CSS pixels high: an embedding page that wants to can make room. */
  | { type: 'height'; height: number }
  /** Read this file of your own origin for me: the person said yes. Answered with `Answer` of the same `id`. */
  | { type: 'read'; id: number; url: string };

/** From the page, through the channel. */
export type ToSite =
  | { type: 'file'; id: number; bytes: ArrayBuffer }
  /** `status`: of an answer that was no success; undefined when there was none. */
  | { type: 'no-file'; id: number; status: number | undefined };
