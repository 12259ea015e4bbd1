import { useState } from 'preact/hooks';
import { policyKey } from '../../core/policy-draft.ts';
import { POLICY_PATH } from '../../core/policy/policy.ts';
import { WORKFLOW, WORKFLOW_PATH } from '../../core/policy/workflow.ts';
import type { ForgeSource } from '../../core/source.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from './words.ts';
import { download } from '../download.ts';
import { editPolicyPage, newPolicyPage } from './forge-page.ts';

interface PutPolicyProps {
  source: ForgeSource;
  /** What the repository's policy says now; undefined when there is none. */
  before: string | undefined;
  text: string;
  ports: Ports;
}

/** The ways from the text into the repository, each ended by the publisher with their own account. */
export function PutPolicy({ source, before, text, ports }: PutPolicyProps) {
  const { wizard } = useWords();
  const propose = async () => {
    const target = { ...source, path: POLICY_PATH };
    const key = policyKey(target);
    const seen = before === undefined ? {} : { before };
    const draft = { key, source: target, ...seen, after: text, saved: ports.now() };
    /* A store that refuses may hold it in memory; and if not, the send page says that there is nothing. */
    await ports.policies.save(draft).catch(() => undefined);
    await ports.opener.openSend(key);
  };
  return (
    <>
      <section aria-labelledby="put">
        <h2 id="put">{wizard.put}</h2>
        <p>{wizard.putHint(source.host)}</p>
        <div class="actions">
          <Button kind="primary" icon="send" disabled={text === before} onClick={() => void propose()}>
            {wizard.propose}
          </Button>
        </div>
      </section>
      <ByHand
        page={before === undefined ? newPolicyPage(source, text) : editPolicyPage(source)}
        {...{ source, text }}
      />
      <section aria-labelledby="workflow">
        <h2 id="workflow">{wizard.workflow}</h2>
        <p>{wizard.workflowHint}</p>
        <div class="actions">
          <Button onClick={() => save(WORKFLOW_PATH, WORKFLOW)}>{wizard.downloadWorkflow}</Button>
        </div>
      </section>
    </>
  );
}

/** For who would rather use the forge's own page, or has no token. */
function ByHand({ page, source, text }: { page: string } & Pick<PutPolicyProps, 'source' | 'text'>) {
  const { wizard } = useWords();
  const [said, setSaid] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setSaid(wizard.copied);
  };
  return (
    <details>
      <summary>{wizard.byHand}</summary>
      <div class="actions">
        <a class="button" href={page} target="_blank" rel="noopener noreferrer">
          {wizard.openForge(source.host)}
        </a>
        <Button onClick={() => void copy()}>{wizard.copy}</Button>
        <Button onClick={() => save(POLICY_PATH, text)}>{wizard.download}</Button>
        <span role="status">{said}</span>
      </div>
    </details>
  );
}

function save(path: string, text: string): void {
  download(path.split('/').at(-1) ?? path, new TextEncoder().encode(text), 'text/yaml');
}
