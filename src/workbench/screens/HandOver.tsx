import { useMemo, useState } from 'preact/hooks';
import type { Job } from '../../core/job.ts';
import type { Patch } from '../../core/patch/patch.ts';
import { toUnifiedDiff } from '../../core/patch/to-unified-diff.ts';
import type { Ports } from '../../platform/ports.ts';
import { HAND_OVER_WORDS } from '../../i18n/hand-over-words.ts';
import { statedProvenance } from '../about/stated-provenance.ts';
import { Notice } from '../components/Notice.tsx';
import type { Session } from '../dataset/session.ts';
import { usePlaceWords } from '../place/use-place-words.ts';
import { CopyLink } from '../send/CopyLink.tsx';
import { DidYouSend } from '../send/DidYouSend.tsx';
import { FilesWay } from '../send/FilesWay.tsx';
import { MailWay } from '../send/MailWay.tsx';
import { settleDraft } from '../send/settle-draft.ts';
import { HandOverLanguage, useWords } from '../send/words.ts';
import { useLaterWords } from '../use-later-words.ts';

interface HandOverProps {
  session: Session;
  patch: Patch;
  ports: Ports;
  /** The page that the person came from. */
  page: Job['page'];
}

/** For a file without a forge: the corrections and the corrected file, to take along, or to be written to its publisher. */
export function HandOver(props: HandOverProps) {
  const handOver = useLaterWords(HAND_OVER_WORDS);
  return <HandOverLanguage value={handOver}>{handOver && <WaysToTake {...props} />}</HandOverLanguage>;
}

function WaysToTake({ session, patch, ports, page }: HandOverProps) {
  const { review, handOver } = useWords();
  const { title, source, document, id } = session.dataset;
  const [state, setState] = useState<'ready' | 'asked' | 'sent'>('ready');
  const onUsed = () => setState('asked');
  const isPublic = source.kind === 'url';
  const about = usePlaceWords()?.about;
  const email = useMemo(
    () => (page && source.kind === 'url' ? statedProvenance(page, source.url).contact?.email : undefined),
    [page, source],
  );
  const sent = async () => {
    await settleDraft({ key: id, patch }, ports.drafts);
    setState('sent');
  };
  return (
    <section class="hand-over" aria-labelledby="hand-over">
      <h2 id="hand-over">{handOver.take}</h2>
      <p>{isPublic ? review.handOver : handOver.own}</p>
      <ul class="ways">
        {isPublic && (
          <MailWay
            patch={patch}
            contact={undefined}
            ofPage={email !== undefined && about ? { email, does: about.mail(email) } : undefined}
            onUsed={onUsed}
          />
        )}
        <FilesWay
          patch={patch}
          corrected={{ bytes: () => document.toBytes(), diff: () => toUnifiedDiff(document, title) }}
          onUsed={onUsed}
        />
      </ul>
      {isPublic && <CopyLink patch={patch} ports={ports} />}
      {state === 'sent' ? (
        <Notice kind="done">{handOver.doneText}</Notice>
      ) : (
        <DidYouSend
          isAsked={state === 'asked'}
          onSent={() => void sent()}
          onNotYet={() => setState('ready')}
        />
      )}
    </section>
  );
}
