import { useState } from 'preact/hooks';
import type { Draft } from '../../core/draft.ts';
import type { Finding } from '../../core/finding.ts';
import type { Candidate, Source } from '../../core/source.ts';
import { sourceOfPasted } from '../../locate/pasted-address.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Notice } from '../components/Notice.tsx';
import { useShell, useWords } from '../context.ts';
import { SentSummary } from '../contributions/SentSummary.tsx';

interface ChooseProps {
  finding: Finding | undefined;
  candidates: Candidate[];
  drafts: Draft[];
  ports: Ports;
  onOpen(source: Source): void;
}

/** Which file is behind what the person saw? Nothing is asked of any host before they choose. */
export function Choose({ finding, candidates, drafts, ports, onOpen }: ChooseProps) {
  const words = useWords();
  const { choose } = words;
  const shell = useShell();
  return (
    <div class="column">
      <CloseOverlay ports={ports} />
      <h1>{choose.title}</h1>
      <p class="lead">{finding?.kind === 'table' ? choose.table(finding.title) : choose.intro}</p>
      {candidates.length > 0 && (
        <section aria-labelledby="candidates">
          <h2 id="candidates">{choose.candidates}</h2>
          <ul class="entries">
            {candidates.map((candidate, n) => (
              <CandidateEntry key={n} candidate={candidate} first={n === 0} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )}
      <PasteAddress
        label={candidates.length > 0 ? choose.paste : choose.pasteOnly}
        main={candidates.length === 0}
        onOpen={onOpen}
      />
      {drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{choose.drafts}</h2>
          <ul class="entries">
            {drafts.map((draft) => (
              <li key={draft.key}>
                <Button onClick={() => onOpen(draft.patch.source)}>{choose.resume(draft.title)}</Button>
                <span class="quiet">{words.common.corrections(draft.patch.changes.length)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shell === 'tab' && (
        <>
          <SentSummary ports={ports} />
          <div class="actions">
            <Button kind="quiet" icon="review" onClick={() => void ports.opener.openDesk({ name: 'inbox' })}>
              {words.desk.nav.inbox}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function CandidateEntry({
  candidate,
  first,
  onOpen,
}: {
  candidate: Candidate;
  first: boolean;
  onOpen(source: Source): void;
}) {
  const { choose } = useWords();
  const { source, reason } = candidate;
  const [host, path] =
    source.kind === 'forge' ? [source.host, source.path] : [new URL(source.url).host, source.url];
  return (
    <li>
      <div>
        <strong>{path}</strong>
        <p class="quiet">
          {source.kind === 'forge' && `${source.repository} · `}
          {choose.contacts(host)}
        </p>
        <p class="quiet">{choose.reason[reason]}</p>
      </div>
      <Button kind={first ? 'primary' : 'plain'} name={choose.openFile(path)} onClick={() => onOpen(source)}>
        {choose.open}
      </Button>
    </li>
  );
}

function PasteAddress({
  label,
  main,
  onOpen,
}: {
  label: string;
  main: boolean;
  onOpen(source: Source): void;
}) {
  const { choose } = useWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      class="paste"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const source = sourceOfPasted(text);
        setRefused(source === undefined);
        if (source) onOpen(source);
      }}
    >
      <label for="address">{label}</label>
      <div class="field-row">
        <input
          id="address"
          type="url"
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="address-hint"
          aria-invalid={refused}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" kind={main ? 'primary' : 'plain'}>
          {choose.open}
        </Button>
      </div>
      <p id="address-hint" class="quiet">
        {choose.pasteHint}
      </p>
      {refused && <Notice kind="problem">{choose.notAnAddress}</Notice>}
    </form>
  );
}
