import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findingsList } from '../../../bookmarklet/findings-list.ts';
import { startBookmarklet } from '../../../bookmarklet/start.ts';
import { bookmarklet as words } from '../../../src/i18n/en/bookmarklet.ts';
import { unpack } from '../../../src/platform/web/packed.ts';
import { hostPage, SITE, violate, windowOf, type HostPage } from '../platform/web/page/host-page.ts';

const TABLE = `
  <button>the page's own</button>
  <table><caption>Stations</caption><tr><th>name<th>lat</tr>
    <tr><td>Oslo<td>59.9</tr><tr><td>Bergen<td>60.4</tr><tr><td>Bodø<td>67.3</tr></table>
  <p>As of today.</p>
  <footer><a href="https://github.com/owner/data/blob/main/ports.csv">Ports</a></footer>`;

let page: HostPage;
let press: () => void;

beforeEach(() => {
  page = hostPage(TABLE);
  press = startBookmarklet(window, SITE, { words, lang: 'en' });
});
afterEach(async () => {
  /* A frame that is thrown out opens a window instead: in this test, not in the middle of the next. */
  for (const layer of layers()) layer.remove();
  await new Promise((resolve) => setTimeout(resolve));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const panel = () => page.ours('dialog');
const frame = () => page.frame();
const layers = () => document.querySelectorAll('emendata-layer');
const heading = () => panel()?.querySelector('h1')?.textContent;
const entries = () => [...(panel()?.querySelectorAll('li') ?? [])].map(lines);
const lines = (entry: Element) =>
  [...entry.querySelectorAll('strong, p')].map(({ textContent }) => textContent);

/** The button of the panel with this name or text. */
function button(name: string): HTMLButtonElement {
  const all = [...(panel()?.querySelectorAll('button') ?? [])];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (!found) throw new Error(`The panel has no button ${name}`);
  return found;
}

function key(name: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });
  panel()?.querySelector('h1')?.dispatchEvent(event);
  return event;
}

/** Opens the table and lets the page refuse the frame. */
async function refused(): Promise<void> {
  press();
  button('Correct “Stations”').click();
  await vi.waitFor(() => expect(frame()).toBeDefined());
  violate({ effectiveDirective: 'default-src' });
}

describe('the panel', () => {
  test('lists what the page holds, and the hosts that opening it contacts', () => {
    press();
    expect(heading()).toBe('Data on this page');
    expect(entries()).toEqual([
      ['Stations', 'Table · 3 records · 2 columns', 'Opening it asks where the file lives'],
      ['Ports', 'Data file', 'Opening it reads from github.com'],
    ]);
    expect(panel()?.textContent).toContain('The editor comes from tools.example.');
  });

  test('is a dialog with a name, in the language of its words', () => {
    press();
    const name = panel()?.getAttribute('aria-labelledby');
    expect(panel()?.querySelector(`#${name}`)?.textContent).toBe('Data on this page');
    expect(panel()?.lang).toBe('en');
  });

  test('takes the focus, and gives it back at Escape', () => {
    const own = document.querySelector('button');
    own?.focus();
    press();
    expect(document.activeElement?.localName).toBe('emendata-layer');
    expect(key('Escape').defaultPrevented).toBe(true);
    expect(panel()).toBeUndefined();
    expect(document.activeElement).toBe(own);
  });

  test('keeps what is typed in it from the shortcuts of the page', () => {
    press();
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard);
    key('s');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('closes by its cross', () => {
    press();
    button('Close').click();
    expect(panel()).toBeUndefined();
  });

  test('shows titles of the page as text', () => {
    const caption = document.querySelector('caption');
    if (caption) caption.textContent = '<img src=x onerror=alert(1)>';
    press();
    expect(entries()[0]?.[0]).toBe('<img src=x onerror=alert(1)>');
    expect(panel()?.querySelector('img')).toBeNull();
  });

  test('offers to open a file where nothing was found', async () => {
    document.body.replaceChildren();
    press();
    expect(heading()).toBe('No data table and no data file was found on this page.');
    button('Open a file').click();
    await vi.waitFor(() => expect(frame()?.src).toBe(`${SITE}open.html`));
  });
});

test('the page of a proposal offers to review it, before anything else', () => {
  const open = vi.fn<(job: unknown, where: string) => void>();
  const page = { url: 'https://github.com/harbour/stations/pull/12/files', title: 'Fix', findings: [] };
  const { heading, body } = findingsList(document, page, { words, siteHost: 'tools.example', open });
  const list = document.createElement('div');
  list.append(...body);
  expect(heading).toBe('Review this proposal');
  expect(lines(list).slice(0, 2)).toEqual([
    'Proposal 12 to harbour/stations',
    'Opening it reads from github.com',
  ]);
  list.querySelector('button')?.click();
  const proposal = { forge: 'github', host: 'github.com', repository: 'harbour/stations', number: 12 };
  expect(open.mock.calls).toEqual([[{ proposal }, 'here']]);
});

test('a second press looks again and brings the one panel back', () => {
  press();
  button('Close').click();
  const before = layers().length;
  document.querySelector('table')?.remove();
  press();
  press();
  expect(entries()).toEqual([['Ports', 'Data file', 'Opening it reads from github.com']]);
  expect(layers()).toHaveLength(before + 1);
});

test('marks each table, and says what the marker opens', () => {
  press();
  expect(page.ours('button[aria-label="Correct “Stations”"]:not(dialog *)')).toBeDefined();
});

test('nothing is requested before the person opens something', () => {
  const asked = vi.spyOn(window, 'fetch');
  press();
  expect(frame()).toBeUndefined();
  expect(page.opened).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
});

describe('opening', () => {
  test('lays the site over the page, with all of the work in the address', async () => {
    press();
    button('Correct “Stations”').click();
    await vi.waitFor(() => expect(frame()).toBeDefined());
    const [address, packed] = (frame()?.src ?? '').split('#j=');
    expect(address).toBe(`${SITE}open.html`);
    expect(await unpack(packed ?? '')).toMatchObject({
      finding: { kind: 'table', title: 'Stations', columns: ['name', 'lat'] },
      told: '',
      page: { url: location.href },
    });
    expect(panel()).toBeUndefined();
  });

  test('a page that broke what packing needs still gets the editor', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    press();
    button('Correct “Stations”').click();
    await vi.waitFor(() => expect(frame()?.src).toBe(`${SITE}open.html`));
  });

  test('in a new tab by wish, and the panel says how else', async () => {
    page.allowWindow(page.strangerWindow());
    press();
    button('Correct “Ports” in a new tab').click();
    await vi.waitFor(() => expect(heading()).toBe('Opened in a new tab'));
    expect(page.opened).toEqual([panel()?.querySelector('a')?.href]);
    expect(frame()).toBeUndefined();
  });

  test('a page that refuses frames gets a new tab', async () => {
    page.allowWindow(page.strangerWindow());
    await refused();
    expect(heading()).toBe('Opened in a new tab');
    expect(page.opened[0]).toContain(`${SITE}open.html#j=`);
    expect(frame()).toBeUndefined();
  });

  test('the tab is met: it may ask for a file of this page', async () => {
    const tab = page.strangerWindow();
    page.allowWindow(tab);
    await refused();
    page.say(tab, { origin: 'https://evil.example' });
    expect(page.answersTo(tab)).toEqual([]);
    page.say(tab, {});
    expect(page.answersTo(tab)).toHaveLength(1);
  });

  test('a site that lives in its frame needs no panel', async () => {
    press();
    button('Correct “Stations”').click();
    await vi.waitFor(() => expect(frame()).toBeDefined());
    page.say(windowOf(frame()), {});
    expect(panel()).toBeUndefined();
    expect(page.opened).toEqual([]);
  });
});

describe('where no window opens either', () => {
  beforeEach(refused);

  test('a link is left to click, and the address to copy', () => {
    expect(heading()).toBe('One more click');
    const link = panel()?.querySelector('a');
    expect(link?.href).toContain(`${SITE}open.html#j=`);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(panel()?.querySelector('textarea')?.value).toBe(link?.href);
  });

  test('the click on the link opens a window that can be met, else the link does what links do', () => {
    const click = () => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true });
      panel()?.querySelector('a')?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    /* jsdom would follow the link and report that it cannot. */
    panel()?.querySelector('a')?.removeAttribute('href');
    expect(click()).toBe(false);
    page.allowWindow(page.strangerWindow());
    expect(click()).toBe(true);
  });

  test('a page without a clipboard says how to copy by hand', async () => {
    button('Copy the address').click();
    await vi.waitFor(() => expect(panel()?.querySelector('[role=status]')?.textContent).toMatch(/Ctrl\+C/));
    const field = panel()?.querySelector('textarea');
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, field?.value.length]);
  });

  test('there is a way back to what was found', () => {
    button('Back').click();
    expect(heading()).toBe('Data on this page');
  });
});

test('a sandboxed page is told from a blocker: no frame is tried there', async () => {
  vi.stubGlobal('origin', 'null');
  press();
  button('Correct “Stations”').click();
  await vi.waitFor(() => expect(heading()).toBe('Open it by its address'));
  expect(panel()?.textContent).toContain('sandboxed');
  expect(page.opened).toHaveLength(1);
});
