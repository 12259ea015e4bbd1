import { useEffect, useRef, useState } from 'preact/hooks';
import type { RememberedSource } from '../../core/remembered-source.ts';
import { fileNameOf } from '../../core/source.ts';
import {
  ANSWERS_FILE_BYTES,
  AnswersFileError,
  parseAnswersFile,
  toAnswersFile,
} from '../../locate/remember/answers-file.ts';
import type { AnswerStore } from '../../platform/ports.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { plainName } from '../dataset/plain-name.ts';
import { download } from '../download.ts';
import { FileButton } from '../own-file/FileButton.tsx';
import { usePlaceWords } from './use-place-words.ts';

/** The files that the person chose for pages: seen, forgotten, taken along, brought back. */
export function Answers({ answers }: { answers: AnswerStore }) {
  const words = usePlaceWords()?.answers;
  const [all, setAll] = useState<RememberedSource[]>([]);
  const box = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState<{ kind: 'problem' | 'done'; text: string }>();
  const read = () => answers.list().then(setAll, () => setAll([]));
  useEffect(() => void read(), []);
  if (!words) return null;
  const forget = async ({ key }: RememberedSource) => {
    /* The button that has the keyboard goes with the answer. */
    box.current?.querySelector('summary')?.focus();
    await answers.remove(key).catch(() => undefined);
    await read();
  };
  const bring = async (file: File) => {
    try {
      const brought = await readAnswers(file);
      for (const answer of brought) await answers.save(answer);
      setSaid({ kind: 'done', text: words.imported(brought.length) });
      await read();
    } catch (error) {
      if (!(error instanceof AnswersFileError)) throw error;
      setSaid({ kind: 'problem', text: words.problem[error.reason] });
    }
  };
  return (
    <details class="answers" ref={box}>
      <summary>{words.title}</summary>
      <p class="quiet">{words.hint}</p>
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
      {all.length === 0 && <p>{words.none}</p>}
      <ul class="entries">
        {all.map((answer) => (
          <Answer key={answer.key} answer={answer} onForget={() => void forget(answer)} />
        ))}
      </ul>
      <div class="actions">
        {all.length > 0 && <Button onClick={() => save(all)}>{words.export}</Button>}
        <FileButton onFile={({ file }) => void bring(file)}>{words.import}</FileButton>
      </div>
    </details>
  );
}

/** The answers in a file, which is not read at all when it is too large to hold some. */
async function readAnswers(file: File): Promise<RememberedSource[]> {
  if (file.size > ANSWERS_FILE_BYTES) throw new AnswersFileError('too-large');
  return parseAnswersFile(await file.text());
}

function Answer({ answer, onForget }: { answer: RememberedSource; onForget(): void }) {
  const words = usePlaceWords()?.answers;
  const file = plainName(fileNameOf(answer.source));
  return (
    <li>
      <bdi>{words?.entry(file, answer.page)}</bdi>
      <Button kind="quiet" icon="remove" name={words?.removeNamed(file) ?? ''} onClick={onForget}>
        {words?.remove ?? ''}
      </Button>
    </li>
  );
}

function save(all: readonly RememberedSource[]): void {
  download('emendata-answers.json', new TextEncoder().encode(toAnswersFile(all)), 'application/json');
}
