import type { Surface } from '../browser/surface.ts';
import type { Visitor } from './visitor.ts';

/** What a person does in the workbench, with real clicks and keys. */
export interface CellEdit {
  /** Text that finds the record. */
  find: string;
  column: string;
  value: string;
}

/** Finds a record by searching, corrects one of its cells by keyboard and clears the search. */
export async function correctCell(workbench: Surface, { find, column, value }: CellEdit): Promise<void> {
  await workbench.type('[type=search]', find);
  await workbench.waitFor('.status-line:has-text("found")');
  /* While the last keys are typed, what is found for the first ones is there already. */
  await workbench.waitFor(`[role=row][aria-rowindex="2"]:has-text("${find}")`);
  const at = await columnNumber(workbench, column);
  await workbench.click(`[role=row][aria-rowindex="2"] [role=gridcell][aria-colindex="${at}"]`);
  await workbench.press('Enter');
  await workbench.press('Control+a');
  await typeText(workbench, value);
  await workbench.press('Enter');
  await workbench.waitForText(value);
  await workbench.type('[type=search]', '');
}

/** Adds a record at the end of what is shown first and fills it, moving on with Tab. */
export async function addRecord(workbench: Surface, values: readonly string[]): Promise<void> {
  await workbench.click('.tools .button:has-text("Add a record")');
  await workbench.waitForText('added');
  for (const value of values) {
    await workbench.press('Enter');
    await typeText(workbench, value);
    await workbench.press('Tab');
  }
  await workbench.waitForText(values[0] ?? '');
}

async function typeText(workbench: Surface, text: string): Promise<void> {
  for (const character of text) await workbench.press(character === ' ' ? 'Space' : character);
}

/** The `aria-colindex` of a column; 1 is the column of record numbers. */
async function columnNumber(workbench: Surface, column: string): Promise<number> {
  return workbench.evaluate((name) => {
    const headers = [...document.querySelectorAll('[role=columnheader]')];
    const header = headers.find(({ textContent }) => textContent?.trim() === name);
    return Number(header?.getAttribute('aria-colindex'));
  }, column);
}

/** Clicks the toolbar button and opens the first table over the page; returns the workbench in the overlay. */
export async function openTable(
  visitor: Visitor,
  onPopup?: (popup: Surface) => Promise<void>,
): Promise<Surface> {
  const popup = await visitor.clickToolbar();
  await popup.waitFor('.entries .primary');
  await onPopup?.(popup);
  await popup.click('.entries .primary');
  const workbench = await visitor.overlay();
  await workbench.waitFor('.editor [role=gridcell]');
  return workbench;
}

interface Sending {
  token: string;
  picture?: (surface: Surface, name: string) => Promise<void>;
}

/** Goes through review to the send page, pastes a token and presses Send; returns the send page. */
export async function reviewAndSend(
  visitor: Visitor,
  workbench: Surface,
  { token, picture }: Sending,
): Promise<Surface> {
  await workbench.click('.dataset-header .primary');
  await workbench.waitFor('.review .closing .primary');
  await picture?.(workbench, 'review');
  await workbench.click('.review .closing .primary');
  const send = await visitor.tab('send.html');
  await send.type('#token', token);
  await picture?.(send, 'send');
  await send.click('.closing .primary');
  await send.waitFor('.notice');
  return send;
}
