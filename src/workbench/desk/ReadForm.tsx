import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from './words.ts';
import { SignIn } from '../token/SignIn.tsx';
import type { TokenEntry } from '../token/use-token.ts';

interface ReadFormProps {
  title: string;
  /** Why the last try failed. */
  problem: string | undefined;
  entry: TokenEntry;
  onRead(token: string): void;
}

/** What was not read yet, and the token it takes. */
export function ReadForm({ title, problem, entry, onRead }: ReadFormProps) {
  const words = useWords();
  const submit = async () => {
    const token = await entry.take();
    if (token !== undefined) onRead(token);
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
      <h1>{title}</h1>
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <SignIn entry={entry} />
      <div class="closing">
        <Button kind="primary" type="submit">
          {words.desk.read}
        </Button>
      </div>
    </form>
  );
}
