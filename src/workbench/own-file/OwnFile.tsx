import { useState } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { FileButton } from './FileButton.tsx';
import type { GivenFile } from './given-file.ts';
import { PasteTable } from './PasteTable.tsx';

/** The ways to open a file that is nowhere on the web: choose it, drop it, paste its rows. */
export function OwnFile({ onFile }: { onFile(given: GivenFile): void }) {
  const { ownFile } = useWords();
  const [isPasting, setPasting] = useState(false);
  return (
    <section class="own-file" aria-labelledby="own-file">
      <h2 id="own-file">{ownFile.title}</h2>
      <p>{ownFile.hint}</p>
      <div class="actions">
        <FileButton onFile={onFile}>{ownFile.choose}</FileButton>
        {!isPasting && <Button onClick={() => setPasting(true)}>{ownFile.paste}</Button>}
      </div>
      {isPasting && <PasteTable onFile={(file) => onFile({ file, others: 0 })} />}
      <p class="quiet">{ownFile.stays}</p>
    </section>
  );
}
