import { useEffect } from 'preact/hooks';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import type { Filter } from '../../core/table/filter.ts';
import { Button } from '../components/Button.tsx';
import type { Session } from '../dataset/session.ts';
import { useFocus } from '../send/use-focus.ts';
import { useSession } from '../use-session.ts';
import { ColumnFilter } from './ColumnFilter.tsx';
import { useWords } from './words.ts';

interface FilterPanelProps {
  id: string;
  session: Session;
  schema: TableSchema | undefined;
  filter: Filter;
  onFilter(filter: Filter): void;
  /** Its owner gives the keyboard back to the button that opened it. */
  onClose(): void;
}

/** Where records are chosen by their values, and put in order; a sheet where there is little room. */
export function FilterPanel({ id, onClose, ...props }: FilterPanelProps) {
  const { session } = props;
  const { narrow } = useWords();
  const heading = useFocus<HTMLHeadingElement>();
  useSession(session);
  useEffect(() => {
    const panel = heading.current?.closest('section');
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    };
    panel?.addEventListener('keydown', leave);
    return () => panel?.removeEventListener('keydown', leave);
  }, [onClose]);
  return (
    <section id={id} class="filter-panel" aria-labelledby="filter-title">
      <header>
        <h2 id="filter-title" ref={heading} tabIndex={-1}>
          {narrow.title}
        </h2>
        <Button kind="quiet" icon="close" iconOnly onClick={onClose}>
          {narrow.close}
        </Button>
      </header>
      <p class="quiet">{narrow.intro}</p>
      <ul>
        {session.document.columns.map((column) => (
          <li key={column}>
            <ColumnFilter {...props} column={column} />
          </li>
        ))}
      </ul>
    </section>
  );
}
