import type { Locale } from '../../core/embed/embed-fragment.ts';
import { useWords } from '../context.ts';
import { Icon } from '../components/Icon.tsx';
import { CopyText } from '../send/CopyText.tsx';
import { BookmarkletLink } from './BookmarkletLink.tsx';
import type { BrowserFamily } from './browser-family.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PutIntoBrowser } from './PutIntoBrowser.tsx';
import { Section, Sentences } from './Section.tsx';
import type { InstallTexts } from './texts.ts';

export interface InstallProps {
  /** The `javascript:` address of the bookmarklet, with this site's written in. */
  bookmarklet: string;
  /** The host that serves this site, as the reader knows it. */
  host: string;
  family: BrowserFamily;
  locale: Locale;
  texts: InstallTexts;
}

/** The first page of the site: takes a reader from nothing to a button in the bookmarks bar. */
export function InstallPage({ bookmarklet, host, family, locale, texts }: InstallProps) {
  const { product } = useWords();
  return (
    <div class="install">
      <header>
        <p class="brand">
          <Icon name="caret" />
          {product}
        </p>
        <LanguageSwitch locale={locale} label={texts.languages} />
      </header>
      <main>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <BookmarkletLink address={bookmarklet} texts={texts} />
        <p class="at-once">
          <a class="button" href="open.html">
            <Icon name="file" />
            {texts.openFile}
          </a>
          <span class="quiet">{texts.openFileHint}</span>
        </p>
        <PutIntoBrowser texts={texts} family={family} />
        <KeyboardWay texts={texts} bookmarklet={bookmarklet} />
        <Explanations texts={texts} host={host} />
      </main>
    </div>
  );
}

/** For keyboards and phones: the address instead of the button. */
function KeyboardWay({ texts: { keyboard }, bookmarklet }: { texts: InstallTexts; bookmarklet: string }) {
  return (
    <Section id="keyboard" title={keyboard.title}>
      <div class="actions">
        <CopyText text={bookmarklet} label={keyboard.copy} />
      </div>
      <Sentences isOrdered of={[keyboard.add, keyboard.edit, keyboard.run]} />
    </Section>
  );
}

function Explanations({ texts, host }: { texts: InstallTexts; host: string }) {
  const { use, limits, privacy, remove, publishers } = texts;
  return (
    <>
      <Section id="use" title={use.title}>
        <Sentences isOrdered of={[use.go, use.press, use.correct, use.send]} />
      </Section>
      <Section id="limits" title={limits.title}>
        <Sentences
          of={[
            limits.frame,
            limits.sandbox,
            limits.pages,
            limits.cors,
            limits.silent,
            limits.private,
            limits.extension,
          ]}
        />
      </Section>
      <Section id="privacy" title={privacy.title}>
        <Sentences of={[privacy.press, privacy.site(host), privacy.read, privacy.send, privacy.keep]} />
      </Section>
      <Section id="remove" title={remove.title}>
        <Sentences of={[remove.bookmark, remove.data(host)]} />
      </Section>
      <Section id="publishers" title={publishers.title}>
        <Sentences of={[publishers.embed, publishers.host]} />
      </Section>
    </>
  );
}
