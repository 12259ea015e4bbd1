import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { GitError, gitEnvironment } from './run.ts';

/** What git knows of an object without reading it. */
export interface ObjectInfo {
  sha: string;
  type: string;
  /** Bytes. */
  size: number;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;
interface Question {
  command: 'info' | 'contents';
  answer(found: { info: ObjectInfo; bytes: Buffer } | undefined): void;
  fail(error: Error): void;
}

/** A process that nobody asks anything is ended after this time, in milliseconds. */
const IDLE = 2_000;
const readers = new Map<string, ObjectReader>();

/** What a revision (`refs/heads/main`, `SHA:path`, `SHA^{tree}`) names; undefined when nothing. */
export async function findObject(directory: string, revision: string): Promise<ObjectInfo | undefined> {
  return (await readerOf(directory).ask('info', revision))?.info;
}

/** What a revision names, and its bytes. */
export function readObject(
  directory: string,
  revision: string,
): Promise<{ info: ObjectInfo; bytes: Buffer } | undefined> {
  return readerOf(directory).ask('contents', revision);
}

/** Ends the reader of a repository: git looks only once where else a repository keeps objects. */
export function forgetReader(directory: string): void {
  readers.get(directory)?.end();
}

/** Ends all readers: a new fork keeps objects that every other repository of its network has, too. */
export function forgetReaders(): void {
  for (const reader of readers.values()) reader.end();
}

function readerOf(directory: string): ObjectReader {
  const known = readers.get(directory);
  if (known !== undefined) return known;
  const reader = new ObjectReader(directory, () => {
    if (readers.get(directory) === reader) readers.delete(directory);
  });
  readers.set(directory, reader);
  return reader;
}

/**
 * One `git cat-file` that answers many questions about one repository: a process for each would take most of the
 * forge's time. Answers come in the order of the questions.
 */
class ObjectReader {
  readonly #child: Child;
  readonly #onEnd: () => void;
  readonly #questions: Question[] = [];
  #chunks: Buffer[] = [];
  #received = 0;
  /** Bytes without which the next answer is not whole. */
  #wanted = 1;
  #idle: NodeJS.Timeout | undefined;

  constructor(directory: string, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#child = spawn('git', ['cat-file', '--batch-command', '-z'], {
      cwd: directory,
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.stdin.on('error', () => {
      // Its end is told by `close`.
    });
    this.#child.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
    this.#child.on('error', () => this.#close());
    this.#child.on('close', () => this.#close());
  }

  ask(
    command: Question['command'],
    revision: string,
  ): Promise<{ info: ObjectInfo; bytes: Buffer } | undefined> {
    if (/[\0\n]/.test(revision)) return Promise.resolve(undefined);
    clearTimeout(this.#idle);
    return new Promise((answer, fail) => {
      this.#questions.push({ command, answer, fail });
      this.#child.stdin.write(`${command} ${revision}\0`);
    });
  }

  /** Answers what was asked and takes no more questions. */
  end(): void {
    clearTimeout(this.#idle);
    this.#onEnd();
    this.#child.stdin.end();
  }

  #receive(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#received += bytes.length;
    if (this.#received < this.#wanted) return;
    let rest = Buffer.concat(this.#chunks);
    for (let taken = this.#answerNext(rest); taken > 0; taken = this.#answerNext(rest))
      rest = rest.subarray(taken);
    this.#chunks = [rest];
    this.#received = rest.length;
    if (this.#questions.length === 0) this.#idle = setTimeout(() => this.end(), IDLE);
  }

  /** Answers the oldest question if its answer has arrived whole; returns the bytes it took. */
  #answerNext(received: Buffer): number {
    const [question] = this.#questions;
    const start = received.indexOf('\n') + 1;
    this.#wanted = received.length + 1;
    if (question === undefined || start === 0) return 0;
    const info = parseInfo(received.toString('utf8', 0, start - 1));
    const size = question.command === 'contents' ? (info?.size ?? -1) : -1;
    /* Contents end with a newline of their own. */
    const end = start + size + 1;
    if (received.length < end) {
      this.#wanted = end;
      return 0;
    }
    this.#questions.shift();
    question.answer(info && { info, bytes: Buffer.from(received.subarray(start, Math.max(start, end - 1))) });
    return end;
  }

  #close(): void {
    this.#onEnd();
    for (const { fail } of this.#questions.splice(0)) fail(new GitError('git cat-file ended'));
  }
}

/** `SHA type size`; anything else (`… missing`, `… ambiguous`) names no object. */
function parseInfo(line: string): ObjectInfo | undefined {
  const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line);
  if (match === null) return undefined;
  const [, sha = '', type = '', size] = match;
  return { sha, type, size: Number(size) };
}
