import { useId, useState } from 'preact/hooks';
import { useWords } from '../context.ts';
import type { InstallTexts } from './texts.ts';

/** The link to drag. Pressed on this page it says what to do with it: there is no data here. */
export function BookmarkletLink({ address, texts }: { address: string; texts: InstallTexts }) {
  const { product } = useWords();
  const [pressed, setPressed] = useState(false);
  const label = useId();
  const explain = (event: Event) => {
    event.preventDefault();
    setPressed(true);
  };
  return (
    <div class="take">
      <p id={label}>{texts.drag}</p>
      <a
        class="button primary bookmarklet"
        href={address}
        aria-describedby={label}
        draggable
        onClick={explain}
        onAuxClick={explain}
      >
        {product}
      </a>
      <p role="status" class="said">
        {pressed ? texts.notHere : ''}
      </p>
      <p>
        <a href="#keyboard">{texts.noMouse}</a>
      </p>
    </div>
  );
}
