import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getBrowser } from '../../scripts/find-browsers.mjs';
import { waitUntil } from '../../playground/browser/wait.ts';

/** Firefox and its content processes, which end together. */
export class FirefoxProcess {
  /** Where Marionette listens. */
  port = 0;
  readonly #child: ChildProcess;
  readonly #killAtExit = () => this.#signal('SIGKILL');

  private constructor(child: ChildProcess) {
    this.#child = child;
    process.once('exit', this.#killAtExit);
  }

  /** Starts Firefox without a window; `home` keeps its caches out of the person's own. */
  static async start(profile: string, { width = 1280, height = 800 }): Promise<FirefoxProcess> {
    const portFile = join(profile, 'MarionetteActivePort');
    await rm(portFile, { force: true });
    const args = [
      '-marionette',
      '-headless',
      '-remote-allow-system-access',
      '-no-remote',
      '-profile',
      profile,
    ];
    const size = { MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) };
    const env = { ...process.env, ...size, HOME: profile, TZ: 'UTC', LANG: 'en_GB.UTF-8' };
    const child = spawn(getBrowser('firefox'), args, { detached: true, stdio: 'ignore', env });
    const readPort = async () => {
      if (child.exitCode !== null) throw new Error(`it ended with status ${child.exitCode}`);
      const text = await readFile(portFile, 'utf8');
      await sleep(100);
      // Firefox may still be writing the file, and half a number is a port, too.
      return text === (await readFile(portFile, 'utf8')) && Number(text);
    };
    const starting = new FirefoxProcess(child);
    try {
      starting.port = await waitUntil(readPort, { what: 'Firefox to start', timeout: 60_000 });
    } catch (error) {
      await starting.kill();
      throw error;
    }
    return starting;
  }

  /** Waits until Firefox has ended by itself; kills it if it does not. */
  async end(): Promise<void> {
    const timer = setTimeout(() => this.#signal('SIGKILL'), 10_000);
    await this.#exited();
    clearTimeout(timer);
    this.#signal('SIGKILL');
  }

  async kill(): Promise<void> {
    this.#signal('SIGKILL');
    await this.#exited();
  }

  async #exited(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      await new Promise((resolve) => this.#child.once('exit', resolve));
    }
    process.off('exit', this.#killAtExit);
  }

  /** To the whole process group, whose leader Firefox is; content processes may outlive it for a moment. */
  #signal(signal: NodeJS.Signals): void {
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, signal);
    } catch {
      // The group is gone already, which is what was asked for.
    }
  }
}
