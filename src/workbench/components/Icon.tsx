/** Shapes on a 24 × 24 grid, drawn by stroke in the text's colour. */
const SHAPES = {
  caret: 'M4 5h16M5 20l7-9 7 9',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  undo: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  add: 'M12 5v14M5 12h14',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M19 12H5M11 6l-6 6 6 6',
  tab: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  check: 'M5 13l5 5L19 7',
  alert: 'M12 3L2 20h20L12 3zM12 10v4M12 17v.5',
  table: 'M4 5h16v14H4zM4 10h16M4 15h16M10 5v14',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  review: 'M9 6h11M9 12h11M9 18h11M3 6l1.5 1.5L7 5M3 12l1.5 1.5L7 11M3 18l1.5 1.5L7 17',
  filter: 'M3 5h18l-7 8v6l-4-2v-4z',
  settings: 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4v6M8 14v6',
  share: 'M12 15V3M7 8l5-5 5 5M5 12v9h14v-9',
  history: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v5l3 2',
  send: 'M21 3L3 10l7 3 3 7z',
} as const;

export type IconName = keyof typeof SHAPES;

/** A picture beside a word; never the only carrier of a meaning, so hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
