import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/csv/', import.meta.url));

/** What a run of the command line left. */
export interface Ran {
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

/** Runs the real command line as a process of its own; with `leaveAfter`, closes its output after that many bytes. */
export async function run(
  args: readonly string[],
  options: { cwd?: string; leaveAfter?: number } = {},
): Promise<Ran> {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: options.cwd, env });
  const parts: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => {
    parts.push(part);
    if (options.leaveAfter !== undefined && Buffer.concat(parts).length >= options.leaveAfter)
      child.stdout.destroy();
  });
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, stdout: Buffer.concat(parts), stderr };
}

/** The path of a file in `test/fixtures/csv`. */
export function fixturePath(name: string): string {
  return join(FIXTURES, name);
}

/** A folder for one test. */
export interface Folder {
  path: string;
  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): Buffer;
}

/** Makes a folder that is gone when the test is. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'emendata-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    read: (name) => readFileSync(join(path, name)),
  };
}
