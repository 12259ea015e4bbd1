import { useMemo } from 'preact/hooks';
import type { ForgeSource } from '../../core/source.ts';
import { createGithubForge } from '../../forges/github/index.ts';
import type { SendPorts } from '../../platform/ports.ts';
import { HistoryScreen } from '../history/HistoryScreen.tsx';

interface HistoryPageProps {
  source: ForgeSource;
  token: string | undefined;
  ports: SendPorts;
}

/** The history of a file, read with the token that is held, where there is one. */
export function HistoryPage({ source, token, ports }: HistoryPageProps) {
  const { host } = source;
  const forge = useMemo(
    () => createGithubForge({ host, fetch: ports.fetch, ...(token === undefined ? {} : { token }) }),
    [host, token],
  );
  return <HistoryScreen source={source} forge={forge} onBack={() => history.back()} />;
}
