import { useState } from 'preact/hooks';
import type { PolicyProblem } from '../../core/policy/problem.ts';
import { parsePolicy } from '../../core/policy/parse-policy.ts';
import { writePolicy } from '../../core/policy/write-policy.ts';
import type { ForgeSource } from '../../core/source.ts';
import { WIZARD_WORDS } from '../../i18n/wizard-words.ts';
import type { Ports } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { CloseOverlay } from '../components/CloseOverlay.tsx';
import { Notice } from '../components/Notice.tsx';
import { Progress } from '../components/Progress.tsx';
import { useLanguage, useWords as useCatalogue } from '../context.ts';
import type { Session } from '../dataset/session.ts';
import { useLaterWords } from '../use-later-words.ts';
import { FileWishes } from './FileWishes.tsx';
import { formOf, policyOf, type PolicyForm } from './policy-form.ts';
import { PutPolicy } from './PutPolicy.tsx';
import { RepositoryWishes } from './RepositoryWishes.tsx';
import { useWords, WizardLanguage } from './words.ts';

interface PolicyWizardProps {
  session: Session;
  source: ForgeSource;
  ports: Ports;
  onBack(): void;
}

/** For who publishes a file: which corrections they take, as a form that becomes `.emendata.yml`. */
export function PolicyWizard(props: PolicyWizardProps) {
  const { common } = useCatalogue();
  const wizard = useLaterWords(WIZARD_WORDS);
  if (wizard === undefined) {
    return (
      <div class="column centred">
        <Progress label={common.reading} />
      </div>
    );
  }
  return (
    <WizardLanguage value={wizard}>
      <Wizard {...props} />
    </WizardLanguage>
  );
}

function Wizard({ session, source, ports, onBack }: PolicyWizardProps) {
  const words = useWords();
  const { wizard } = words;
  const { policy } = session.dataset.rules;
  return (
    <div class="column wizard">
      <div class="top-line">
        <Button kind="quiet" icon="back" onClick={onBack}>
          {words.common.back}
        </Button>
        <CloseOverlay ports={ports} />
      </div>
      <h1>{wizard.title}</h1>
      <p class="lead">{wizard.intro(source.path)}</p>
      {policy.state === 'unread' && <Notice kind="problem">{words.policy.unread}</Notice>}
      {policy.state === 'broken' && (
        <Notice kind="problem">
          {wizard.brokenNow}
          <Problems problems={policy.problems} />
        </Notice>
      )}
      {(policy.state === 'none' || policy.state === 'read') && (
        <Wishes session={session} source={source} ports={ports} />
      )}
    </div>
  );
}

/** The form and the text it makes, side by side in time: each change shows at once. */
function Wishes({ session, source, ports }: Omit<PolicyWizardProps, 'onBack'>) {
  const { wizard } = useWords();
  const { lang } = useLanguage();
  const { rules, key, document } = session.dataset;
  const existing = rules.policy.state === 'read' ? rules.policy : undefined;
  const subject = { path: source.path, lang };
  const [form, setForm] = useState(() => formOf(existing?.policy, key, subject));
  const change = (part: Partial<PolicyForm>) => setForm((now) => ({ ...now, ...part }));
  const text = writePolicy(policyOf(form, existing?.policy, subject), existing?.text);
  const parsed = parsePolicy(text);
  const problems = 'problems' in parsed ? parsed.problems : [];
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      {existing && <Notice kind="info">{wizard.existing}</Notice>}
      <FileWishes form={form} path={source.path} document={document} onChange={change} />
      <RepositoryWishes form={form} onChange={change} />
      <section aria-labelledby="preview">
        <h2 id="preview">{wizard.preview}</h2>
        <pre class="preview" tabIndex={0} role="region" aria-labelledby="preview">
          {text}
        </pre>
        <div role="status">
          <Problems problems={problems} />
        </div>
      </section>
      {problems.length === 0 && (
        <PutPolicy source={source} before={existing?.text} text={text} ports={ports} />
      )}
    </form>
  );
}

/** What is wrong, and in which line. */
function Problems({ problems }: { problems: readonly PolicyProblem[] }) {
  const { wizard } = useWords();
  if (problems.length === 0) return null;
  return (
    <ul class="danger">
      {problems.map(({ line, column, reason, value }) => (
        <li key={`${line}:${column}:${reason}`}>
          {wizard.problem(line, wizard.problems[reason])} {value !== '' && <bdi class="value">{value}</bdi>}
        </li>
      ))}
    </ul>
  );
}
