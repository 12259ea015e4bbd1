import { fillOf, type RandomEdit } from './random-edits.ts';

/** A table, its header first, edited in the plainest way: what the author of an edit means. */
export type Model = string[][];

/** The table after the edit. */
export function modelAfter(model: Model, edit: RandomEdit): Model {
  const [header = [], ...records] = model;
  const n = Math.floor(edit.record * records.length);
  const column = Math.floor(edit.column * header.length);
  const { op, value } = edit;
  if (op === 'insert') {
    const at = Math.floor(edit.record * (records.length + 1));
    return model.toSpliced(
      at + 1,
      0,
      header.map(() => value),
    );
  }
  if (op === 'replace') {
    return [header, ...records.map((row) => row.map((cell) => cell.replaceAll('a', () => value)))];
  }
  if (op === 'paste') return [header, ...pasted(model, edit)];
  if (op === 'add-column') {
    const at = Math.floor(edit.column * (header.length + 1));
    return model.map((row, line) => row.toSpliced(at, 0, line === 0 ? value : fillOf(edit)));
  }
  if (op === 'rename-column') return model.with(0, header.with(column, value));
  if (op === 'delete-column') return header.length > 1 ? model.map((row) => row.toSpliced(column, 1)) : model;
  if (op === 'move-column') {
    const to = Math.floor(edit.to * header.length);
    return model.map((row) => moved(row, column, to));
  }
  if (records.length === 0) return model;
  if (op === 'set') return model.with(n + 1, (records[n] ?? []).with(column, value));
  if (op === 'delete') return model.toSpliced(n + 1, 1);
  return [header, ...moved(records, n, Math.floor(edit.to * records.length))];
}

function pasted([header = [], ...records]: Model, { record, column, value }: RandomEdit): Model {
  const n = Math.floor(record * (records.length + 1));
  const place = Math.floor(column * header.length);
  const longer = [...records];
  while (longer.length < n + 3) longer.push(header.map(() => ''));
  return longer.map((row, line) => (line === n || line === n + 2 ? row.with(place, value) : row));
}

/** The list with one item at another place. */
export function moved<Item>(items: Item[], from: number, to: number): Item[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}
