import { useEffect, useState } from 'preact/hooks';
import { forgeKindSchema, type ForgeKind } from '../../../core/forge-kind.ts';
import { hostSchema } from '../../../core/proposal-address.ts';
import type { ForgePlace } from '../../../forges/open-forge.ts';
import { knownForge } from '../../../locate/known-forge.ts';
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
  /** The forge to ask, as far as the way here named one. */
  named: Partial<ForgePlace>;
  ports: SendPorts;
}

/** Which forge, and with which token. */
type Access = { place: ForgePlace; token: string };

/** The inbox: asks for the forge and a token, and shows what waits there. */
export function InboxPage({ named, ports }: InboxPageProps) {
  const [access, setAccess] = useState<Access>();
  const [suggested, setSuggested] = useState<Suggested>();
  /** How often the inbox was read anew. */
  const [reads, setReads] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void suggest(named, ports).then(({ host, forge, token }) => {
      setSuggested({ host, forge });
      if (token !== undefined && forge !== undefined) setAccess({ place: { forge, host }, token });
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
  return <InboxForm suggested={suggested} ports={ports} problem={problem} onAccess={setAccess} />;
}

/** The forge that was named, else one for which a token is held, else the largest there is. */
async function suggest(
  named: Partial<ForgePlace>,
  { tokens }: SendPorts,
): Promise<Suggested & { token: string | undefined }> {
  const host = named.host ?? (await tokens.hosts())[0] ?? 'github.com';
  return { host, forge: named.forge ?? knownForge(host), token: await tokens.get(host) };
}

/** A host, and what it speaks when that is known. */
interface Suggested {
  host: string;
  forge: ForgeKind | undefined;
}

interface InboxFormProps {
  suggested: Suggested;
  ports: SendPorts;
  problem: Problem | undefined;
  onAccess(access: Access): void;
}

function InboxForm({ suggested, ports, problem, onAccess }: InboxFormProps) {
  const words = useWords();
  const { inbox } = words.desk;
  const [text, setText] = useState(suggested.host);
  const [chosen, setChosen] = useState(suggested.forge ?? 'github');
  const [isWrong, setIsWrong] = useState(false);
  const host = hostSchema.safeParse(text.trim().toLowerCase()).data;
  const known = knownForge(host ?? '');
  const place = { forge: known ?? chosen, host: host ?? suggested.host };
  const entry = useToken(ports, place);
  const submit = async () => {
    setIsWrong(host === undefined);
    const token = host === undefined ? undefined : await entry.take();
    if (host !== undefined && token !== undefined) onAccess({ place, token });
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
      {known === undefined && <KindField kind={chosen} onKind={setChosen} />}
      <SignIn entry={entry} />
      <div class="closing">
        <Button kind="primary" type="submit">
          {inbox.read}
        </Button>
      </div>
    </form>
  );
}

/** What a host of any name speaks: nothing but the person can say. */
function KindField({ kind, onKind }: { kind: ForgeKind; onKind(kind: ForgeKind): void }) {
  const { inbox } = useWords().desk;
  return (
    <>
      <label for="kind">{inbox.kind}</label>
      <select
        id="kind"
        value={kind}
        onChange={(event) => onKind(forgeKindSchema.parse(event.currentTarget.value))}
      >
        <option value="github">GitHub Enterprise</option>
        <option value="gitlab">GitLab</option>
        <option value="forgejo">Forgejo, Gitea</option>
      </select>
    </>
  );
}
