import { useState } from 'preact/hooks';
import type { FileSource } from '../../core/source.ts';
import { Button } from '../components/Button.tsx';
import { FileButton } from './FileButton.tsx';
import type { GivenFile } from './given-file.ts';
import { isPasted } from './pasted-table.ts';
import { PasteTable } from './PasteTable.tsx';

interface BringFileProps {
  source: FileSource;
  kind?: 'primary' | 'plain';
  children: string;
  onFile(given: GivenFile): void;
}

/** A button that asks for a file of the person's again, the way they brought it: chosen, or pasted. */
export function BringFile({ source, kind = 'plain', children, onFile }: BringFileProps) {
  const [isPasting, setPasting] = useState(false);
  if (!isPasted(source))
    return (
      <FileButton kind={kind} onFile={onFile}>
        {children}
      </FileButton>
    );
  if (isPasting) return <PasteTable onFile={(file) => onFile({ file, others: 0 })} />;
  return (
    <Button kind={kind} onClick={() => setPasting(true)}>
      {children}
    </Button>
  );
}
