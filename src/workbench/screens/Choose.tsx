import type { Draft } from '../../core/draft.ts';
import type { Job } from '../../core/job.ts';
import type { Ports } from '../../platform/ports.ts';
import type { OpenRequest } from '../app/screen.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { useShell, useWords } from '../context.ts';
import { SentSummary } from '../contributions/SentSummary.tsx';
import type { GivenFile } from '../own-file/given-file.ts';
import { OwnFile } from '../own-file/OwnFile.tsx';
import { usePastedTable } from '../own-file/use-pasted-table.ts';
import { Answers } from '../place/Answers.tsx';
import { Leads } from '../place/Leads.tsx';
import { useCandidates } from '../place/use-candidates.ts';
import { ChooseAddress } from './ChooseAddress.tsx';
import { ChooseCandidates } from './ChooseCandidates.tsx';
import { ChooseDraft } from './ChooseDraft.tsx';

interface ChooseProps {
  /** What the person came with. */
  job: Job;
  drafts: Draft[];
  ports: Ports;
  onOpen(request: OpenRequest): void;
  /** The person brought a file. */
  onFile(given: GivenFile): void;
}

/** Which file is behind what the person saw, or do they have it? Nothing is asked of any host before they choose. */
export function Choose({ job, drafts, ports, onOpen, onFile }: ChooseProps) {
  const words = useWords();
  const { choose } = words;
  const shell = useShell();
  const { finding } = job;
  const candidates = useCandidates(job, ports.answers);
  const isKnown = candidates.all.length > 0;
  usePastedTable((file) => onFile({ file, others: 0 }));
  return (
    <div class="column">
      <CloseOverlay ports={ports} />
      <h1>{choose.title}</h1>
      <p class="lead">{finding?.kind === 'table' ? choose.table(finding.title) : choose.intro}</p>
      {isKnown && <ChooseCandidates candidates={candidates.all} onOpen={(source) => onOpen({ source })} />}
      {finding && <Leads job={job} ports={ports} onFound={candidates.add} />}
      <ChooseAddress
        label={isKnown ? choose.paste : choose.pasteOnly}
        main={!isKnown}
        onOpen={(source) => onOpen({ source })}
      />
      {/* Over a page that names its files, one's own would be in the way. */}
      {(shell !== 'overlay' || !isKnown) && <OwnFile onFile={onFile} />}
      {drafts.length > 0 && <ChooseDraft drafts={drafts} onOpen={onOpen} />}
      {shell === 'tab' && (
        <>
          <SentSummary ports={ports} />
          <Answers answers={ports.answers} />
          <div class="actions">
            <Button kind="quiet" icon="review" onClick={() => void ports.opener.openDesk({ name: 'inbox' })}>
              {words.common.inbox}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
