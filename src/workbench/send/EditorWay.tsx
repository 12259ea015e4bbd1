import type { ForgeSource } from '../../core/source.ts';
import { editorText, type EditorLoss } from '../../deliver/without-account/editor-text.ts';
import { forgePages } from '../../deliver/without-account/forge-pages.ts';
import type { NewestFile } from '../../deliver/without-account/read-newest.ts';
import { OpenPage } from './OpenPage.tsx';
import { Way } from './Way.tsx';
import { useWords } from './words.ts';

interface EditorWayProps {
  newest: NewestFile;
  forge: Pick<ForgeSource, 'forge'>;
  onUsed(): void;
}

/** The forge's own editor, where the person pastes the corrected file; not offered where that would damage the file. */
export function EditorWay({ newest: { place, bytes }, forge, onUsed }: EditorWayProps) {
  const { editor } = useWords().handOver;
  const pages = forgePages(forge);
  const result = editorText(bytes, pages.largestEdited);
  return (
    <Way kind="editor" title={editor.title(place.host)} does={editor.does(place.host)}>
      {'refused' in result ? (
        <p>{editor.refused[result.refused]}</p>
      ) : (
        <>
          {result.losses.length > 0 && <Losses losses={result.losses} />}
          <OpenPage
            filled={{ address: pages.editor(place), clipboard: result.text }}
            label={editor.open}
            onUsed={onUsed}
          />
        </>
      )}
    </Way>
  );
}

function Losses({ losses }: { losses: readonly EditorLoss[] }) {
  const { editor } = useWords().handOver;
  return (
    <div class="losses">
      <p>{editor.losses}</p>
      <ul>
        {losses.map((loss) => (
          <li key={loss}>{editor.loss[loss]}</li>
        ))}
      </ul>
    </div>
  );
}
