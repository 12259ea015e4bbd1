import { useMemo } from 'preact/hooks';
import { createGithubForge } from '../../../../src/forges/github/index.ts';
import { HistoryScreen } from '../../../../src/workbench/history/HistoryScreen.tsx';
import { start } from '../../../../src/workbench/start.tsx';

const wanted = new URLSearchParams(location.search);

function Page({ host, repository, path }: { host: string; repository: string; path: string }) {
  const forge = useMemo(() => createGithubForge({ host, fetch: (...args) => fetch(...args) }), [host]);
  return (
    <main class="workbench tab">
      <HistoryScreen
        source={{ kind: 'forge', forge: 'github', host, repository, ref: 'main', path }}
        forge={forge}
      />
    </main>
  );
}

void start(
  <Page
    host={wanted.get('host') ?? ''}
    repository={wanted.get('repository') ?? ''}
    path={wanted.get('path') ?? ''}
  />,
);
