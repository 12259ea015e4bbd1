import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { WORKFLOW } from '../../../src/core/policy/workflow.ts';
import manifest from '../../../package.json' with { type: 'json' };

const MAIN = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));

const stepSchema = z.object({ name: z.string(), env: z.record(z.string(), z.string()), run: z.string() });
const workflowSchema = z.object({
  on: z.record(z.string(), z.object({ types: z.array(z.string()) })),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string(),
      'runs-on': z.string(),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(stepSchema),
    }),
  ),
});

/** The workflow as GitHub reads it. */
export const workflow = workflowSchema.parse(parse(WORKFLOW));

export interface Run {
  /** Origin of the forge. */
  forge: string;
  token: string;
  event: unknown;
  /** Where the steps run. */
  cwd: string;
}

export interface Ran {
  code: number | null;
  output: string;
}

/** Runs the steps of the workflow as GitHub does: each `run` a script for bash, its `env` filled in; ends with the first that fails. */
export async function runWorkflow(run: Run): Promise<Ran> {
  const folder = await newFolder();
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify(run.event));
  await writeShim(folder);
  const ran: Ran = { code: 0, output: '' };
  for (const step of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
    const script = join(folder, 'step.sh');
    await writeFile(script, step.run);
    const own = Object.entries(step.env).map(([name, value]) => [name, fill(value, run)]);
    const env = {
      PATH: `${folder}:${process.env['PATH']}`,
      HOME: folder,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      GITHUB_EVENT_PATH: event,
      GITHUB_SERVER_URL: run.forge,
      GITHUB_API_URL: `${run.forge}/api/v3`,
      ...Object.fromEntries(own),
    };
    const { code, output } = await runBash(script, { cwd: run.cwd, env });
    ran.output += output;
    ran.code = code;
    if (code !== 0) break;
  }
  return ran;
}

/** The one expression that the workflow's steps may hold. */
function fill(value: string, { token }: Run): string {
  const filled = value.replace('${{ github.token }}', token);
  expect(filled).not.toContain('${{');
  return filled;
}

/** `npx --yes emendata@VERSION …` without a registry. */
async function writeShim(folder: string): Promise<void> {
  const shim = `#!/bin/sh
[ "$1 $2" = "--yes emendata@${manifest.version}" ] || { echo "npx was asked for $1 $2" >&2; exit 9; }
shift 2
exec "${process.execPath}" "${MAIN}" "$@"
`;
  await writeFile(join(folder, 'npx'), shim);
  await chmod(join(folder, 'npx'), 0o755);
}

function runBash(script: string, options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-e', script], options);
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** A folder that is gone when the test is. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'emendata-workflow-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
