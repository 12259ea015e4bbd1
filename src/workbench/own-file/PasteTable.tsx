import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWords } from '../context.ts';
import { pastedTable } from './pasted-table.ts';

/** A field for a table that was copied elsewhere: rows of a spreadsheet, or CSV. It takes the keyboard when it comes. */
export function PasteTable({ onFile }: { onFile(file: File): void }) {
  const { ownFile } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        const file = pastedTable(field.current?.value ?? '');
        setEmpty(file === undefined);
        if (file) onFile(file);
      }}
    >
      <label for="pasted-table">{ownFile.pasted}</label>
      <textarea
        id="pasted-table"
        ref={field}
        rows={6}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="pasted-hint"
        aria-invalid={isEmpty}
      />
      <p id="pasted-hint" class="quiet">
        {ownFile.pasteHint}
      </p>
      {isEmpty && <Notice kind="problem">{ownFile.nothingPasted}</Notice>}
      <div class="actions">
        <Button type="submit" kind="primary">
          {ownFile.openPasted}
        </Button>
      </div>
    </form>
  );
}
