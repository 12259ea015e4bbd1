interface Api {
  runtime?: { id?: string };
}

/** Whether the extension was updated or removed and this script or page was left behind. */
export function isOrphaned(): boolean {
  /* Looked up anew: Chromium takes the id from the object we know, Firefox puts an empty object in its place. */
  const { browser, chrome }: { browser?: Api; chrome?: Api } = globalThis as object;
  return (browser ?? chrome)?.runtime?.id === undefined;
}
