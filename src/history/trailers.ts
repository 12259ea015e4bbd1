/** One line of a commit message that says something to programs. */
export interface Trailer {
  /** As it is written; case does not matter when it is looked for. */
  key: string;
  value: string;
}

/** Keys that say for sure that a paragraph is one of trailers, though it holds other lines too. */
const CERTAIN = ['Signed-off-by: ', '(cherry picked from commit '];

/**
 * The trailers of a commit message, as `git interpret-trailers --parse --no-divider` reads them: they stand in the last
 * paragraph, which is not the first one and holds nothing else, or little else and a sign-off.
 * @see https://git-scm.com/docs/git-interpret-trailers
 */
export function parseTrailers(message: string): Trailer[] {
  const lines = withoutEnd(message.split('\n'));
  const start = blockStart(lines);
  return start === undefined ? [] : readBlock(lines.slice(start));
}

/** The values of the trailers with this key, in order. */
export function trailerValues(trailers: readonly Trailer[], key: string): string[] {
  const wanted = key.toLowerCase();
  return trailers.flatMap((trailer) => (trailer.key.toLowerCase() === wanted ? [trailer.value] : []));
}

/** Where the trailers end: comments, blank lines and git's old list of conflicts may follow them. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  let [end, conflictsFrom] = [0, -1];
  for (const [place, line] of lines.entries()) {
    if (isComment(line) || line === '') continue;
    if (line === 'Conflicts:') conflictsFrom = end;
    else if (!(conflictsFrom >= 0 && line.startsWith('\t'))) {
      conflictsFrom = -1;
      end = place + 1;
    }
  }
  return lines.slice(0, conflictsFrom >= 0 ? conflictsFrom : end);
}

/** The first line of the trailers; undefined when there are none. */
function blockStart(lines: readonly string[]): number | undefined {
  const titleEnd = lines.findIndex((line) => !isComment(line) && isBlank(line));
  if (titleEnd < 0) return undefined;
  const count = new BlockCount();
  for (let place = lines.length - 1; place >= titleEnd; place--) {
    const line = lines[place] ?? '';
    if (!isComment(line) && isBlank(line)) {
      if (count.isEmpty) continue;
      return count.isTrailers() ? place + 1 : undefined;
    }
    count.add(line);
  }
  return undefined;
}

/** What the lines of a paragraph, counted from its end, are. */
class BlockCount {
  isEmpty = true;
  #trailers = 0;
  #others = 0;
  /** Indented lines whose first line is not known yet. */
  #continued = 0;
  #isCertain = false;

  add(line: string): void {
    if (isComment(line)) return this.#addOthers(0);
    this.isEmpty = false;
    if (CERTAIN.some((start) => line.startsWith(start))) {
      this.#isCertain = true;
      this.#addTrailer();
    } else if (separatorOf(line) >= 1 && !isSpace(line[0])) this.#addTrailer();
    else if (isSpace(line[0])) this.#continued++;
    else this.#addOthers(1);
  }

  isTrailers(): boolean {
    this.#addOthers(0);
    if (this.#isCertain) return this.#trailers * 3 >= this.#others;
    return this.#trailers > 0 && this.#others === 0;
  }

  #addTrailer(): void {
    this.#trailers++;
    this.#continued = 0;
  }

  #addOthers(count: number): void {
    this.#others += count + this.#continued;
    this.#continued = 0;
  }
}

function readBlock(lines: readonly string[]): Trailer[] {
  const folded: string[] = [];
  let isTrailer = false;
  for (const line of lines) {
    if (isTrailer && isSpace(line[0])) folded.push(`${folded.pop() ?? ''} ${trimStart(line)}`);
    else {
      folded.push(line);
      isTrailer = separatorOf(line) >= 1;
    }
  }
  return folded.flatMap((line) => {
    const at = separatorOf(line);
    if (isComment(line) || at < 1) return [];
    return [{ key: trim(line.slice(0, at)), value: trim(line.slice(at + 1)) }];
  });
}

/** The place of the colon behind a key of letters, digits and hyphens; -1 when the line has none. */
function separatorOf(line: string): number {
  return (/^(?:[A-Za-z0-9-]+[ \t]*)?:/.exec(line)?.[0].length ?? 0) - 1;
}

function isComment(line: string): boolean {
  return line.startsWith('#');
}

function isBlank(line: string): boolean {
  return trimStart(line) === '';
}

/** What git calls a space; the line feeds are gone already. */
function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r';
}

function trimStart(text: string): string {
  let start = 0;
  while (isSpace(text[start])) start++;
  return text.slice(start);
}

function trim(text: string): string {
  let end = text.length;
  while (isSpace(text[end - 1])) end--;
  return trimStart(text.slice(0, end));
}
