import { useEffect, useState } from 'preact/hooks';
import { originOf } from '../../core/source.ts';
import type { ForgePlace } from '../../forges/open-forge.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { tokenFault, type TokenFault } from './token-fault.ts';

/** The token for one host: held from before, or about to be typed. */
export interface TokenEntry {
  place: ForgePlace;
  isHeld: boolean;
  typed: string;
  /** Why the last one was not taken; nothing was sent then. */
  fault: TokenFault | 'missing' | undefined;
  /** Whether one is kept after the browser is closed; undefined where that is impossible. */
  isKept: boolean | undefined;
  type(text: string): void;
  keep(isKept: boolean): void;
  /** Returns the token and holds it; undefined, and says so, when there is none that can be sent. Called in the click that sends. */
  take(): Promise<string | undefined>;
  forget(): Promise<void>;
}

/** Returns the token entry of a host. */
export function useToken(
  { tokens, hosts }: Pick<SendPorts, 'tokens' | 'hosts'>,
  place: ForgePlace,
): TokenEntry {
  const { forge, host } = place;
  const [held, setHeld] = useState<string>();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<TokenEntry['fault']>();
  const [isKept, setIsKept] = useState(false);
  useEffect(() => void tokens.get(host).then(setHeld), [host]);
  return {
    place: { forge, host },
    isHeld: held !== undefined,
    typed,
    fault,
    isKept: tokens.canKeep ? isKept : undefined,
    type: setTyped,
    keep: setIsKept,
    async take() {
      const token = held ?? typed.trim();
      const found = token === '' ? 'missing' : held === undefined ? tokenFault(token, forge) : undefined;
      setFault(found);
      if (found !== undefined) return undefined;
      await allowHost(place, hosts);
      if (held === undefined) await tokens.set(host, token, { isKept });
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

/**
 * Forgejo and Gitea answer pages of other sites only where their operator says so: the extension asks for this one host. GitHub and GitLab
 * answer everybody. Who refuses tries without.
 */
async function allowHost({ forge, host }: ForgePlace, hosts: SendPorts['hosts']): Promise<void> {
  const url = `${originOf(host)}/`;
  if (forge !== 'forgejo' || hosts.wayTo(url) !== 'permission') return;
  await hosts.ask(url).catch(() => false);
}
