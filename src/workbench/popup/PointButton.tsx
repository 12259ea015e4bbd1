import { Button } from '../components/Button.tsx';
import { useWords } from '../context.ts';
import { usePlaceWords } from '../place/use-place-words.ts';
import type { PopupPorts } from './ports.ts';

/** The way to a cell of the page, also of a table that was not taken for data: the person points at it. */
export function PointButton({ ports }: { ports: PopupPorts }) {
  const { overlay } = useWords();
  const words = usePlaceWords()?.popup;
  if (!words) return null;
  const said = {
    overlay: overlay.title,
    updated: overlay.updated,
    hint: words.pointHint,
    none: words.pointNone,
  };
  return (
    <Button kind="quiet" icon="table" onClick={() => void ports.point(said)}>
      {words.point}
    </Button>
  );
}
