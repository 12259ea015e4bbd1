import { useEffect, useState } from 'preact/hooks';
import { hostSchema } from '../../../core/proposal-address.ts';
import type { SendPorts } from '../../../platform/ports.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../words.ts';
import type { Problem } from '../../dataset/problem.ts';
import { problemText } from '../../dataset/problem.ts';
import { SignIn } from '../../token/SignIn.tsx';
import { useToken } from '../../token/use-token.ts';
import { InboxList } from './InboxList.tsx';

interface InboxPageProps {
  /** The forge to ask, when the way here named one. */
  host: string | undefined;
  ports: SendPorts;
}

/** Which forge, and with which token. */
type Access = { host: string; token: string };

/** The inbox: asks for the forge and a token, and shows what waits there. */
export function InboxPage({ host, ports }: InboxPageProps) {
  const [access, setAccess] = useState<Access>();
  const [suggested, setSuggested] = useState<string>();
  /** How often the inbox was read anew. */
  const [reads, setReads] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void suggest(host, ports).then(({ host, token }) => {
      setSuggested(host);
      if (token !== undefined) setAccess({ host, token });
    });
  }, []);
  if (access) {
    return (
      <InboxList
        key={reads}
        {...access}
        ports={ports}
        onAgain={() => setReads(reads + 1)}
        onProblem={(problem) => {
          setAccess(undefined);
          setProblem(problem);
        }}
      />
    );
  }
  if (suggested === undefined) return null;
  return <InboxForm host={suggested} ports={ports} problem={problem} onAccess={setAccess} />;
}

/** The forge that was named, else one for which a token is held, else the largest there is. */
async function suggest(
  named: string | undefined,
  { tokens }: SendPorts,
): Promise<{ host: string; token: string | undefined }> {
  const host = named ?? (await tokens.hosts())[0] ?? 'github.com';
  return { host, token: await tokens.get(host) };
}

interface InboxFormProps {
  host: string;
  ports: SendPorts;
  problem: Problem | undefined;
  onAccess(access: Access): void;
}

function InboxForm({ host: suggested, ports, problem, onAccess }: InboxFormProps) {
  const words = useWords();
  const { inbox } = words.desk;
  const [text, setText] = useState(suggested);
  const [isWrong, setIsWrong] = useState(false);
  const host = hostSchema.safeParse(text.trim().toLowerCase()).data;
  const entry = useToken(ports.tokens, host ?? suggested);
  const submit = async () => {
    setIsWrong(host === undefined);
    const token = host === undefined ? undefined : await entry.take();
    if (host !== undefined && token !== undefined) onAccess({ host, token });
  };
  return (
    <form
      noValidate
      class="column"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1>{inbox.title}</h1>
      <p class="lead">{inbox.intro}</p>
      {problem && <Notice kind="problem">{problemText(problem, words)}</Notice>}
      <label for="host">{inbox.host}</label>
      <input
        id="host"
        value={text}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isWrong}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {isWrong && <Notice kind="problem">{inbox.notAHost}</Notice>}
      <SignIn entry={entry} />
      <div class="closing">
        <Button kind="primary" type="submit">
          {inbox.read}
        </Button>
      </div>
    </form>
  );
}
