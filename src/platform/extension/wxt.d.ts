import 'wxt/browser';

/** WXT leaves `getURL` to types it generates; any path of the extension is good enough for us. */
declare module 'wxt/browser' {
  export interface WxtRuntime {
    getURL(path: string): string;
  }
}
