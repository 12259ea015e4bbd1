import { useId, useState } from 'preact/hooks';
import { LOCALES, pick, THEMES, type Locale, type Theme } from '../../core/embed/embed-fragment.ts';
import { fixedHeight, LEAST_FIXED, MOST_FIXED } from '../../core/embed/frame-height.ts';
import { useWords } from '../context.ts';
import { CopyText } from '../send/CopyText.tsx';
import { embedHtml, type EmbedFile } from './embed-html.ts';

/** Languages call themselves what they are called by who speaks them. */
const NAMES: Record<Locale, string> = { en: 'English', fr: 'Français', es: 'Español' };

/** The HTML that shows this file in a page, with the choices that a publisher has. */
export function EmbedCode({ site, file }: { site: string; file: EmbedFile }) {
  const { code } = useWords().embed;
  const title = useId();
  const [locale, setLocale] = useState<Locale>();
  const [theme, setTheme] = useState<Theme>();
  const [height, setHeight] = useState('');
  const html = embedHtml(site, file, { locale, theme, height: fixedHeight(height) });
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{code.title}</h2>
      <p>{code.hint}</p>
      <div class="embed-choices">
        <label>
          <span>{code.locale}</span>
          <select onChange={({ currentTarget }) => setLocale(pick(LOCALES, currentTarget.value))}>
            <option value="">{code.reader}</option>
            {LOCALES.map((each) => (
              <option key={each} value={each} lang={each}>
                {NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{code.theme}</span>
          <select onChange={({ currentTarget }) => setTheme(pick(THEMES, currentTarget.value))}>
            <option value="">{code.reader}</option>
            <option value="light">{code.light}</option>
            <option value="dark">{code.dark}</option>
          </select>
        </label>
        <label>
          <span>{code.height}</span>
          <input
            type="number"
            min={LEAST_FIXED}
            max={MOST_FIXED}
            placeholder={code.heightHint}
            value={height}
            onInput={({ currentTarget }) => setHeight(currentTarget.value)}
          />
        </label>
      </div>
      <label>
        <span>{code.html}</span>
        <textarea readOnly rows={5} spellcheck={false} value={html} />
      </label>
      <div class="actions">
        <CopyText text={html} label={code.copy} />
      </div>
    </section>
  );
}
