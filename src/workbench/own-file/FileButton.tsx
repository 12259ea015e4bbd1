import { useRef } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { firstOf, type GivenFile } from './given-file.ts';

interface FileButtonProps {
  children: string;
  kind?: 'primary' | 'plain' | 'quiet';
  /** Name for a screen reader, where the visible words need their surroundings. */
  name?: string;
  onFile(given: GivenFile): void;
}

/** A button that lets the person choose a file. The browser's own field looks different everywhere, so it stays hidden. */
export function FileButton({ children, onFile, ...look }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        class="file-input"
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const given = firstOf(currentTarget.files ?? []);
          /* The same file may be chosen again, after it was changed. */
          currentTarget.value = '';
          if (given) onFile(given);
        }}
      />
      <Button {...look} onClick={() => field.current?.click()}>
        {children}
      </Button>
    </>
  );
}
