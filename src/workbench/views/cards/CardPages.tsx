import { useId } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../record/words.ts';

interface CardPagesProps {
  /** From 0. */
  page: number;
  /** How many records there are. */
  count: number;
  /** Cards on a page. */
  size: number;
  onPage(page: number): void;
}

/** Which cards are shown, and the way to the others. */
export function CardPages({ page, count, size, onPage }: CardPagesProps) {
  const { record } = useWords();
  const id = useId();
  const pages = Math.ceil(count / size);
  const shown = (
    <span role="status">{record.shown(page * size + 1, Math.min(count, (page + 1) * size), count)}</span>
  );
  if (pages < 2) return <div class="card-pages">{shown}</div>;
  const go = (typed: string) => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pages) - 1);
  };
  return (
    <nav class="card-pages" aria-label={record.pages}>
      {shown}
      <Button icon="back" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {record.previous}
      </Button>
      <span class="card-page">
        <label for={id}>{record.page}</label>
        <input
          id={id}
          type="number"
          min={1}
          max={pages}
          value={page + 1}
          onChange={(event) => go(event.currentTarget.value)}
        />
        <span>{record.ofPages(pages)}</span>
      </span>
      <Button disabled={page + 1 === pages} onClick={() => onPage(page + 1)}>
        {record.next}
      </Button>
    </nav>
  );
}
