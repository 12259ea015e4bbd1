import 'wxt/browser';

/** WXT leaves these to types it generates; any path and any message of the extension is good enough for us. */
declare module 'wxt/browser' {
  export interface WxtRuntime {
    getURL(path: string): string;
  }
  export interface WxtI18n {
    getMessage(name: string, substitutions?: string[]): string;
  }
}
