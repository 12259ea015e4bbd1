import { useRef, useState } from 'preact/hooks';
import { prefilledIssue } from '../../deliver/without-account/prefilled-issue.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { problemText } from '../dataset/problem.ts';
import { DidYouSend } from './DidYouSend.tsx';
import { EditorWay } from './EditorWay.tsx';
import { FilesWay } from './FilesWay.tsx';
import { IssueWay } from './IssueWay.tsx';
import { MailWay } from './MailWay.tsx';
import type { ForgeDraft, SendScreen } from './send-state.ts';
import { useNewest } from './use-newest.ts';
import { useWords } from './words.ts';

export interface OtherWaysProps {
  draft: ForgeDraft;
  ports: Pick<Ports, 'fetch'>;
  onScreen(screen: SendScreen): void;
}

/** The ways out that need no token. Nothing is read before the person asks for them. */
export function OtherWays(props: OtherWaysProps) {
  const { handOver } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = () => {
    setIsOpen(true);
    /* The button goes: the keyboard keeps its place. */
    heading.current?.focus();
  };
  return (
    <section class="other-ways" aria-labelledby="other-ways">
      <h2 id="other-ways" ref={heading} tabIndex={-1}>
        {handOver.title}
      </h2>
      {isOpen ? (
        <Ways {...props} />
      ) : (
        <>
          <p>{handOver.hint(props.draft.patch.source.host)}</p>
          <div class="actions">
            <Button onClick={open}>{handOver.show}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Ways(props: OtherWaysProps) {
  const words = useWords();
  const { patch } = props.draft;
  const { host } = patch.source;
  const newest = useNewest(props);
  const [isAsked, setIsAsked] = useState(false);
  const onUsed = () => setIsAsked(true);
  if (newest.state === 'reading') return <Progress label={words.handOver.reading(host)} />;
  const file = newest.state === 'read' ? newest.file : undefined;
  return (
    <>
      {newest.state === 'unread' && (
        <Notice kind="problem">
          {newest.problem && `${problemText(newest.problem, words)} `}
          {words.handOver.unread}
        </Notice>
      )}
      {prefilledIssue(patch, '') && <p>{words.handOver.why}</p>}
      <ul class="ways">
        <IssueWay {...{ patch, host, onUsed }} />
        {file && <EditorWay newest={file} forge={patch.source} onUsed={onUsed} />}
        {file?.serviceDesk !== undefined && <MailWay patch={patch} desk={file.serviceDesk} onUsed={onUsed} />}
        <MailWay patch={patch} contact={file?.contact} onUsed={onUsed} />
        <FilesWay
          patch={patch}
          corrected={file && { bytes: () => file.bytes, diff: () => file.diff }}
          onUsed={onUsed}
        />
      </ul>
      <DidYouSend
        isAsked={isAsked}
        onSent={() => props.onScreen({ name: 'handed-over', draft: props.draft })}
        onNotYet={() => setIsAsked(false)}
      />
    </>
  );
}
