import { useState } from 'preact/hooks';
import { POLICY_PATH } from '../../core/policy/policy.ts';
import { WORKFLOW, WORKFLOW_PATH } from '../../core/policy/workflow.ts';
import type { ForgeSource } from '../../core/source.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { download } from '../download.ts';
import { editPolicyPage, newPolicyPage } from './forge-page.ts';

interface PutPolicyProps {
  source: ForgeSource;
  text: string;
  /** The repository has no policy yet. */
  isNew: boolean;
}

/** The ways from the text into the repository, each ended by the publisher with their own account. */
export function PutPolicy({ source, text, isNew }: PutPolicyProps) {
  const { wizard } = useWords().policy;
  const [said, setSaid] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setSaid(wizard.copied);
  };
  const page = isNew ? newPolicyPage(source, text) : editPolicyPage(source);
  return (
    <>
      <section aria-labelledby="put">
        <h2 id="put">{wizard.put}</h2>
        <p>{isNew ? wizard.putHint(source.host) : wizard.putExisting(source.host)}</p>
        <div class="actions">
          <a class="button primary" href={page} target="_blank" rel="noopener noreferrer">
            {wizard.openForge(source.host)}
          </a>
          <Button onClick={() => void copy()}>{wizard.copy}</Button>
          <Button onClick={() => save(POLICY_PATH, text)}>{wizard.download}</Button>
          <span role="status">{said}</span>
        </div>
      </section>
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

function save(path: string, text: string): void {
  download(path.split('/').at(-1) ?? path, new TextEncoder().encode(text), 'text/yaml');
}
