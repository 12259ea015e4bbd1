import { useState } from 'preact/hooks';
import type { Ports } from '../../platform/ports.ts';
import type { OpenRequest } from '../app/screen.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { FileButton } from '../own-file/FileButton.tsx';
import type { GivenFile } from '../own-file/given-file.ts';

interface ProblemOfHostProps {
  url: string;
  request: OpenRequest;
  ports: Ports;
  onRetry(): void;
  onGiven(given: GivenFile): void;
}

/** A host that keeps its files from other pages: what the person can do about it. */
export function ProblemOfHost({ url, request, ports, onRetry, onGiven }: ProblemOfHostProps) {
  const way = ports.hosts.wayTo(url);
  if (way === 'none') return <Bring url={url} onGiven={onGiven} />;
  if (way === 'tab') return <InTab request={request} url={url} ports={ports} />;
  return (
    <>
      <Ask url={url} way={way} ports={ports} onAllowed={onRetry} />
      {way === 'page' && <Bring url={url} onGiven={onGiven} />}
    </>
  );
}

/** Over a page no question can be asked that the page could not cover. */
function InTab({ url, request, ports }: { url: string; request: OpenRequest; ports: Ports }) {
  const { problem } = useWords();
  const { shared, source } = request;
  const job = { source, ...(shared && { patch: shared }) };
  return (
    <div class="actions">
      <Button kind="primary" icon="tab" onClick={() => void ports.opener.openTab(job)}>
        {problem.allowInTab(new URL(url).host)}
      </Button>
    </div>
  );
}

interface AskProps {
  url: string;
  way: 'permission' | 'page';
  ports: Ports;
  onAllowed(): void;
}

/** Asks for the one host, or the page for the one file, in the click. */
function Ask({ url, way, ports, onAllowed }: AskProps) {
  const { problem, links } = useWords();
  const [refused, setRefused] = useState(false);
  const { host } = new URL(url);
  const ask = async () => {
    const allowed = await ports.hosts.ask(url);
    setRefused(!allowed);
    if (allowed) onAllowed();
  };
  return (
    <>
      {refused && (
        <Notice kind="problem">{way === 'page' ? links.pageRefused : problem.refused(host)}</Notice>
      )}
      {way === 'page' && <p>{links.throughPage(host)}</p>}
      <div class="actions">
        <Button kind="primary" onClick={() => void ask()}>
          {way === 'page' ? links.readThroughPage : problem.allow(host)}
        </Button>
      </div>
    </>
  );
}

/** The person's browser may fetch what this page may not. */
function Bring({ url, onGiven }: { url: string; onGiven(given: GivenFile): void }) {
  const { ownFile } = useWords();
  return (
    <>
      <p>{ownFile.bring(new URL(url).host)}</p>
      <div class="actions">
        <a class="button plain" href={url} target="_blank" rel="noopener noreferrer" download>
          {ownFile.download}
        </a>
        <FileButton onFile={onGiven}>{ownFile.chooseDownloaded}</FileButton>
      </div>
    </>
  );
}
