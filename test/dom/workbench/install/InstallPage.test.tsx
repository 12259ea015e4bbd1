import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test } from 'vitest';
import { LOCALES, type Locale } from '../../../../src/core/embed/embed-fragment.ts';
import { loadWords } from '../../../../src/i18n/words.ts';
import { Language } from '../../../../src/workbench/context.ts';
import { InstallPage } from '../../../../src/workbench/install/InstallPage.tsx';
import { loadTexts } from '../../../../src/workbench/install/texts.ts';

async function show(locale: Locale): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const props = {
    bookmarklet: 'javascript:code',
    host: 'site.example.org',
    family: 'firefox' as const,
    locale,
  };
  render(
    <Language.Provider value={await loadWords([locale])}>
      <InstallPage {...props} texts={await loadTexts(locale)} />
    </Language.Provider>,
    root,
  );
  return root;
}

const shape = (root: Element) =>
  [...root.querySelectorAll('*')].filter((each) => !each.closest('svg')).map(({ tagName }) => tagName);

test.each(LOCALES)('%s: every link leads somewhere, every section has its name', async (locale) => {
  const root = await show(locale);
  for (const link of root.querySelectorAll('a[href^="#"]'))
    expect(root.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  for (const section of root.querySelectorAll('section')) {
    const title = root.querySelector(`#${section.getAttribute('aria-labelledby')}`);
    expect(title?.tagName).toBe('H2');
  }
  expect(root.querySelectorAll('h1')).toHaveLength(1);
  expect(root.querySelector('nav [aria-current=page]')?.getAttribute('lang')).toBe(locale);
  expect(root.textContent).toContain('site.example.org');
});

test('says the same in every language, and no sentence twice in two', async () => {
  const pages = await Promise.all(LOCALES.map(show));
  const [english = document.body, ...others] = pages;
  for (const other of others) {
    expect(shape(other)).toEqual(shape(english));
    const sentences = [...english.querySelectorAll('li:not(nav li), h1, h2')].map((each) => each.textContent);
    expect(sentences.filter((sentence) => other.textContent.includes(sentence))).toEqual([]);
  }
});

test('the link holds the bookmarklet; pressed here it explains itself instead of running', async () => {
  const root = await show('en');
  const link = root.querySelector<HTMLAnchorElement>('a.bookmarklet');
  expect(link?.getAttribute('href')).toBe('javascript:code');
  expect(link?.textContent).toBe('Emendata');
  const press = new MouseEvent('click', { bubbles: true, cancelable: true });
  await act(() => void link?.dispatchEvent(press));
  expect(press.defaultPrevented).toBe(true);
  expect(root.querySelector('.take [role=status]')?.textContent).toContain('does nothing on this page');
});

test('the reader’s own browser comes first, and open', async () => {
  const guides = [...(await show('en')).querySelectorAll('details')];
  expect(guides.map((each) => [each.querySelector('summary')?.textContent, each.open])).toEqual([
    ['Firefox', true],
    ['Chrome, Edge, Brave and other Chromium browsers', false],
    ['Safari', false],
    ['Phones and tablets', false],
  ]);
});
