import { useMemo } from 'preact/hooks';
import type { HistoryFocus } from '../../core/desk-place.ts';
import type { ForgeSource } from '../../core/source.ts';
import { openForge } from '../../forges/open-forge.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { HistoryScreen } from '../history/HistoryScreen.tsx';

interface HistoryPageProps {
  source: ForgeSource;
  focus?: HistoryFocus | undefined;
  token: string | undefined;
  ports: SendPorts;
}

/** The history of a file, read with the token that is held, where there is one. */
export function HistoryPage({ source, focus, token, ports }: HistoryPageProps) {
  const { host, forge: kind } = source;
  const forge = useMemo(
    () => openForge({ forge: kind, host }, { fetch: ports.fetch, token }),
    [kind, host, token],
  );
  return <HistoryScreen source={source} focus={focus} forge={forge} />;
}
