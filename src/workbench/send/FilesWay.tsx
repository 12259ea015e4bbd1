import type { Patch } from '../../core/patch/patch.ts';
import { fileNameOf } from '../../core/source.ts';
import { Button } from '../components/Button.tsx';
import { download } from '../download.ts';
import { downloadPatch } from './download-patch.ts';
import { Way } from './Way.tsx';
import { useWords } from './words.ts';

/** The corrected file, made when it is asked for: it may be large. */
export interface Corrected {
  bytes(): Uint8Array<ArrayBuffer>;
  diff(): Uint8Array<ArrayBuffer>;
}

interface FilesWayProps {
  patch: Patch;
  /** Undefined when the file is not at hand. */
  corrected: Corrected | undefined;
  onUsed(): void;
}

/** The corrections as files. Of a person's own file they want the corrected one: it comes first. */
export function FilesWay({ patch, corrected, onUsed }: FilesWayProps) {
  const { review, handOver } = useWords();
  const name = fileNameOf(patch.source);
  const isOwn = patch.source.kind === 'file';
  const save = (file: string, bytes: Uint8Array<ArrayBuffer>, type: string) => {
    download(file, bytes, type);
    onUsed();
  };
  const savePatch = () => {
    downloadPatch(patch);
    onUsed();
  };
  const file = corrected && (
    <Button
      key="file"
      kind={isOwn ? 'primary' : 'plain'}
      onClick={() => save(name, corrected.bytes(), 'text/csv')}
    >
      {review.downloadFile}
    </Button>
  );
  const data = (
    <Button key="patch" onClick={savePatch}>
      {review.downloadPatch}
    </Button>
  );
  return (
    <Way kind="files" title={handOver.files.title} does={handOver.files.does}>
      <div class="actions">
        {isOwn ? [file, data] : [data, file]}
        {corrected && (
          <Button onClick={() => save(`${name}.patch`, corrected.diff(), 'text/x-diff')}>
            {handOver.files.diff}
          </Button>
        )}
      </div>
    </Way>
  );
}
