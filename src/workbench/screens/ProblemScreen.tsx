import { useState } from 'preact/hooks';
import { sourceText, type Source } from '../../core/source.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { problemText, type Problem } from '../dataset/problem.ts';

interface ProblemScreenProps {
  problem: Problem;
  source: Source;
  ports: Ports;
  onRetry(): void;
  onOther(): void;
}

/** Why a file could not be opened, and the ways on. */
export function ProblemScreen({ problem, source, ports, onRetry, onOther }: ProblemScreenProps) {
  const words = useWords();
  return (
    <div class="column">
      <CloseOverlay ports={ports} />
      <h1>{words.problem.title}</h1>
      <p class="lead">
        {source.kind === 'forge' ? `${source.host}/${sourceText(source)}` : sourceText(source)}
      </p>
      <Notice kind="problem">{problemText(problem, words)}</Notice>
      <div class="actions">
        {problem.kind === 'cors' && source.kind === 'url' && (
          <AllowHost host={problem.host} url={source.url} ports={ports} onAllowed={onRetry} />
        )}
        <Button kind={problem.kind === 'cors' ? 'plain' : 'primary'} onClick={onRetry}>
          {words.common.retry}
        </Button>
        <Button onClick={onOther}>{words.problem.otherAddress}</Button>
      </div>
    </div>
  );
}

interface AllowHostProps {
  host: string;
  url: string;
  ports: Ports;
  onAllowed(): void;
}

/** Asks for the one host, in the click; an overlay goes to a tab first, where no page can cover the question. */
function AllowHost({ host, url, ports, onAllowed }: AllowHostProps) {
  const { problem } = useWords();
  const [refused, setRefused] = useState(false);
  if (ports.hosts.wayTo(url) === 'tab') {
    return (
      <Button
        kind="primary"
        icon="tab"
        onClick={() => void ports.opener.openTab({ source: { kind: 'url', url } })}
      >
        {problem.allowInTab(host)}
      </Button>
    );
  }
  const ask = async () => {
    const allowed = await ports.hosts.ask(url);
    setRefused(!allowed);
    if (allowed) onAllowed();
  };
  return (
    <>
      {refused && <Notice kind="problem">{problem.refused(host)}</Notice>}
      <Button kind="primary" onClick={() => void ask()}>
        {problem.allow(host)}
      </Button>
    </>
  );
}
