import { useEffect, useState } from 'preact/hooks';
import type { Ports } from '../../platform/ports.ts';
import type { OpenRequest } from '../app/screen.ts';
import { Progress } from '../components/Progress.tsx';
import { useWords } from '../context.ts';
import { openDataset, type Dataset } from '../dataset/open-dataset.ts';
import { toProblem, type Problem } from '../dataset/problem.ts';

interface OpeningProps {
  request: OpenRequest;
  ports: Ports;
  onOpened(dataset: Dataset): void;
  onProblem(problem: Problem): void;
  onCancel(): void;
}

/** Reads a file, shows how far it is, and can be cancelled at any time. */
export function Opening({ request, ports, onOpened, onProblem, onCancel }: OpeningProps) {
  const words = useWords();
  const [share, setShare] = useState<number>();
  useEffect(() => {
    const abort = new AbortController();
    const { source, given } = request;
    openDataset(source, ports, { given, signal: abort.signal, onProgress: setShare }).then(
      (dataset) => abort.signal.aborted || onOpened(dataset),
      (error: unknown) => abort.signal.aborted || onProblem(toProblem(error)),
    );
    return () => abort.abort();
  }, [request]);
  return (
    <div class="column centred">
      <Progress label={words.common.reading} share={share} onCancel={onCancel} />
    </div>
  );
}
