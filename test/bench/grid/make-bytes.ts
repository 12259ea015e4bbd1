/** The columns of the measured files. */
export const COLUMNS = 'id name kind town postcode lat lon opened staff budget note checked'.split(' ');

const TOWNS = ['Ålesund', 'Besançon', 'Córdoba', 'Dresden', 'Évora', 'Firenze', 'Göteborg', 'Houffalize'];
const KINDS = ['library', 'school', 'pool', 'museum'];

/** A CSV file of so many records, the same at every call; ids fall, so that sorting by them moves every record. */
export function makeBytes(records: number): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(`${COLUMNS.join(',')}\n`)];
  for (let start = 0; start < records; start += 10_000) {
    let text = '';
    for (let n = start; n < Math.min(start + 10_000, records); n++) text += recordOf(n, records);
    parts.push(encoder.encode(text));
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function recordOf(n: number, records: number): string {
  const town = TOWNS[n % TOWNS.length] ?? '';
  const kind = KINDS[(n * 7) % KINDS.length] ?? '';
  const mixed = (n * 2_654_435_761) % 4_294_967_296;
  return `${records - n},"${kind} of ${town}, no. ${n}",${kind},${town},${10_000 + (mixed % 89_999)},${40 + (mixed % 20_000) / 1_000},${(mixed % 30_000) / 1_000},20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10},${mixed % 400},${mixed % 1_000_000},as of today ${mixed % 977},${n % 3 === 0}\n`;
}
