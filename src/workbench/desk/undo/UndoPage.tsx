import type { SendPorts } from '../../../platform/ports.ts';
import { Notice } from '../../components/Notice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { useWords } from '../words.ts';
import { WebLink } from '../../proposal/WebLink.tsx';
import { useToken } from '../../token/use-token.ts';
import { ReadForm } from '../ReadForm.tsx';
import { UndoPlanView } from './UndoPlanView.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useUndo, type Undoing, type UndoTarget } from './use-undo.ts';

interface UndoPageProps extends UndoTarget {
  /** The token that is held for the host. */
  token: string | undefined;
  ports: SendPorts;
}

/** Taking back all that somebody brought into a file, as far as nobody wrote over it. */
export function UndoPage(props: UndoPageProps) {
  const { source, login, token, ports } = props;
  const undoing = useUndo({ source, login }, ports, token);
  const top = useKeptFocus(undoing.state.name);
  return (
    <div class="flow" ref={top} tabIndex={-1}>
      <UndoScreen {...props} undoing={undoing} />
    </div>
  );
}

function UndoScreen({ source, login, ports, undoing }: UndoPageProps & { undoing: Undoing }) {
  const { desk } = useWords();
  const { undo, decide } = desk;
  const entry = useToken(ports, source);
  const { state, plan, carryOut, stop } = undoing;
  const title = undo.title(login, source.path);
  switch (state.name) {
    case 'unread':
      return <ReadForm title={title} problem={state.setback?.text} entry={entry} onRead={plan} />;
    case 'planning':
      return (
        <div class="column">
          <h1>{title}</h1>
          <Progress
            label={undo.planning}
            share={state.of === 0 ? undefined : state.done / state.of}
            onCancel={stop}
          />
        </div>
      );
    case 'planned':
      return (
        <UndoPlanView
          title={title}
          source={source}
          plan={state.plan}
          problem={state.setback?.text}
          onConfirm={(useful) => carryOut(state.token, useful)}
        />
      );
    case 'working':
      return (
        <div class="column">
          <h1>{title}</h1>
          <Progress label={decide.step[state.step]} onCancel={stop} />
        </div>
      );
    case 'done':
      return (
        <div class="column">
          <h1>{decide.done}</h1>
          <Notice kind="done">
            {state.accepted.state === 'merged'
              ? undo.done(state.plan.patch.changes.length, source.path)
              : decide.proposed(source.path)}{' '}
            <WebLink address={state.accepted.url}>
              {state.accepted.state === 'merged' ? decide.seeCommit : decide.seeProposal}
            </WebLink>
          </Notice>
        </div>
      );
  }
}
