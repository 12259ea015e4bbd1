import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surface } from '../../../../playground/browser/surface.ts';
import { launchBrowser, type BrowserHarness } from '../../../support/browser.ts';
import { writeGridExtension } from './grid-extension.ts';
import type { ModelOptions, TestPage } from './grid-page.ts';

declare const page: TestPage;

/** The grid on a page of its own in a real browser, and what a person sees and does there. */
export class GridDriver {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** Mounts the grid over a model and waits until it shows the first rows. */
  async mount(options: ModelOptions): Promise<void> {
    await this.surface.evaluate((wanted) => page.mount(wanted), options);
    const ready = () => document.querySelector('[role=grid]:not(.is-building) .tabulator-row') !== null;
    await this.surface.waitFor(ready);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.surface.press(key);
  }

  /** Gives a cell the keyboard. */
  async reveal(row: number, column: number): Promise<void> {
    await this.surface.evaluate((at) => page.handle?.reveal(at), { row, column });
  }

  /** Scrolls by hand and waits for the paint. */
  async scroll(top: number, left = 0): Promise<void> {
    const script = async (y: number, x: number) => {
      document.querySelector('.grid')?.scrollTo(x, y);
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    await this.surface.evaluate(script, top, left);
  }

  /** Position, counted from 0, and text of the cell that has the keyboard. */
  async focused(): Promise<{ row: number; column: number; text: string } | null> {
    return this.surface.evaluate(() => {
      const cell = document.activeElement;
      const row = cell?.closest('[role=row]')?.getAttribute('aria-rowindex');
      if (cell?.getAttribute('role') !== 'gridcell' || !row) return null;
      const column = Number(cell.getAttribute('aria-colindex')) - 2;
      return { row: Number(row) - 2, column, text: cell.textContent ?? '' };
    });
  }

  /** The text field over a cell, while it is open. */
  async editor(): Promise<{ label: string | null; value: string; reason: string } | null> {
    return this.surface.evaluate(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement)) return null;
      const described = document.getElementById(field.getAttribute('aria-describedby') ?? '-');
      const reason = described?.getAttribute('role') === 'alert' ? (described.textContent ?? '') : '';
      return { label: field.getAttribute('aria-label'), value: field.value, reason };
    });
  }

  /** Values that were committed, by `row,column`. */
  async edited(): Promise<Record<string, string>> {
    return this.surface.evaluate(() => Object.fromEntries(page.edited));
  }

  /** Text of the cells in view, row by row, record number first; rows above or below the view are not in it. */
  async visible(): Promise<string[][]> {
    return this.surface.evaluate(() => {
      const view = document.querySelector('.grid-stage')?.getBoundingClientRect();
      const header = document.querySelector('.tabulator-header')?.getBoundingClientRect();
      const isSeen = ({ top, bottom }: DOMRect) =>
        view && header && top >= header.bottom - 31 && bottom <= view.bottom + 31;
      return [...document.querySelectorAll('.tabulator-row:not([hidden])')]
        .filter((row) => isSeen(row.getBoundingClientRect()))
        .map((row) =>
          [...row.querySelectorAll('.tabulator-cell:not([hidden])')].map((cell) => cell.textContent ?? ''),
        );
    });
  }
}

export interface OpenGrid {
  grid: GridDriver;
  browser: BrowserHarness;
  close(): Promise<void>;
}

/** A browser with the page of the grid open. */
export async function openGrid(): Promise<OpenGrid> {
  const folder = await mkdtemp(join(tmpdir(), 'emendata-grid-'));
  const browser = await launchBrowser({ extension: await writeGridExtension(folder) });
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { grid: new GridDriver(await browser.openExtensionPage('grid.html')), browser, close };
}
