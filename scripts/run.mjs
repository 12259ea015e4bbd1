#!/usr/bin/env node
/**
 * Runs one of our TypeScript programs on a fresh clone: `node scripts/run.mjs FILE [arguments]`.
 *
 * Plain JavaScript for Node 20 and its built-in modules only: this file runs before anything is installed.
 * It installs the locked dependencies when they are missing or changed, finds Node 24 and hands over.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
/** Holds the hash of the lock file that node_modules was installed from. */
const stamp = join(root, 'node_modules', '.emendata-installed');

/** The oldest Node that runs our TypeScript as it is and satisfies the tools. */
const NEEDED = 24;

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return;
  // On standard error, all of it: what a program prints may be read by another one.
  console.error('Installing the locked dependencies (once; about a minute) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
  });
  if (npm.status !== 0) {
    console.error('\nnpm ci failed. Is the npm registry reachable? Then run the same command again.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lockHash());
}

/** The running Node if it is new enough, else the one among our dependencies. */
function node() {
  return Number(process.versions.node.split('.')[0]) >= NEEDED ? process.execPath : join(bin, 'node');
}

install();
const [program, ...args] = process.argv.slice(2);
const run = spawnSync(node(), [join(root, program), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    WXT_TELEMETRY: '0',
    /* Programs start four times as fast when Node need not read our TypeScript anew. */
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile'),
  },
});
if (run.error) console.error(run.error.message);
process.exit(run.status ?? 1);
