import { useEffect, useState } from 'preact/hooks';
import type { ForgePlace } from '../../forges/open-forge.ts';
import type { TokenStore } from '../../platform/ports.ts';

/** The token for one host: held from before, or about to be typed. */
export interface TokenEntry {
  place: ForgePlace;
  isHeld: boolean;
  typed: string;
  /** True after the token was asked for and there was none. */
  isMissing: boolean;
  type(text: string): void;
  /** Returns the token and keeps it for this browser session; undefined, and says so, when there is none. */
  take(): Promise<string | undefined>;
  forget(): Promise<void>;
}

/** Returns the token entry of a host. */
export function useToken(tokens: TokenStore, { forge, host }: ForgePlace): TokenEntry {
  const [held, setHeld] = useState<string>();
  const [typed, setTyped] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => void tokens.get(host).then(setHeld), [host]);
  return {
    place: { forge, host },
    isHeld: held !== undefined,
    typed,
    isMissing,
    type: setTyped,
    async take() {
      const token = held ?? typed.trim();
      setIsMissing(token === '');
      if (token === '') return undefined;
      await tokens.set(host, token);
      setHeld(token);
      return token;
    },
    async forget() {
      await tokens.remove(host);
      setHeld(undefined);
      setTyped('');
    },
  };
}
