import { originOf, sourceText, type FileSource, type Source } from '../../core/source.ts';
import type { Words } from '../../i18n/words.ts';
import type { Ports } from '../../platform/ports.ts';
import type { OpenRequest } from '../app/screen.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Notice } from '../components/Notice.tsx';
import { Value } from '../components/Value.tsx';
import { useWords } from '../context.ts';
import { plainName } from '../dataset/plain-name.ts';
import { problemText, type Problem } from '../dataset/problem.ts';
import { BringFile } from '../own-file/BringFile.tsx';
import { FileButton } from '../own-file/FileButton.tsx';
import type { GivenFile } from '../own-file/given-file.ts';
import { isPasted } from '../own-file/pasted-table.ts';
import { ProblemOfHost } from './ProblemOfHost.tsx';

interface ProblemScreenProps {
  problem: Problem;
  /** What was to be opened; undefined when not even that could be understood. */
  request: OpenRequest | undefined;
  ports: Ports;
  onRetry(): void;
  onOther(): void;
  /** The person brought a file: the one that was to be opened, or another. */
  onGiven(given: GivenFile): void;
}

/** Why a file could not be opened, and the ways on. */
export function ProblemScreen({ problem, request, ports, onRetry, onOther, onGiven }: ProblemScreenProps) {
  const words = useWords();
  const source = request?.source;
  const refused = problem.kind === 'cors' && source ? addressOf(source) : undefined;
  return (
    <div class="column">
      <CloseOverlay ports={ports} />
      <h1>{words.problem.title}</h1>
      {source && (
        <p class="lead">
          <Value text={placeOf(source)} />
        </p>
      )}
      <Notice kind="problem">{textOf(problem, request, words)}</Notice>
      {request && refused !== undefined && (
        <ProblemOfHost url={refused} {...{ request, ports, onRetry, onGiven }} />
      )}
      <div class="actions">
        {source?.kind === 'file' && <OwnFileAgain {...{ source, problem, onGiven }} />}
        {source && source.kind !== 'file' && (
          <Button kind={refused !== undefined ? 'plain' : 'primary'} onClick={onRetry}>
            {words.common.retry}
          </Button>
        )}
        <Button onClick={onOther}>{words.problem.otherAddress}</Button>
      </div>
    </div>
  );
}

/** The address to ask for. */
function addressOf(source: Source): string | undefined {
  if (source.kind === 'file') return undefined;
  return source.kind === 'url' ? source.url : `${originOf(source.host)}/`;
}

interface OwnFileAgainProps {
  source: FileSource;
  problem: Problem;
  onGiven(given: GivenFile): void;
}

/** Asks for the file that is waited for, or, when the one that was given is no table, for another. */
function OwnFileAgain({ source, problem, onGiven }: OwnFileAgainProps) {
  const { ownFile } = useWords();
  if (problem.kind !== 'file')
    return (
      <FileButton kind="primary" onFile={onGiven}>
        {ownFile.choose}
      </FileButton>
    );
  return (
    <BringFile kind="primary" source={source} onFile={onGiven}>
      {isPasted(source) ? ownFile.paste : ownFile.chooseNamed(plainName(source.name))}
    </BringFile>
  );
}

function placeOf(source: Source): string {
  return source.kind === 'forge' ? `${source.host}/${sourceText(source)}` : sourceText(source);
}

function textOf(problem: Problem, request: OpenRequest | undefined, words: Words): string {
  const { shared, source } = request ?? {};
  if (problem.kind !== 'file' || !shared || source?.kind !== 'file') return problemText(problem, words);
  return words.links.needsFile(shared.changes.length, plainName(source.name));
}
