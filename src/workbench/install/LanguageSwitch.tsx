import { LOCALES, type Locale } from '../../core/embed/embed-fragment.ts';

/** Languages call themselves what they are called by who speaks them. */
const NAMES: Record<Locale, string> = { en: 'English', fr: 'Français', es: 'Español' };

/** This page in each language; the choice is in the address, so that a link carries it. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  return (
    <nav aria-label={label}>
      <ul>
        {LOCALES.map((each) => (
          <li key={each}>
            <a
              href={`?lang=${each}`}
              hreflang={each}
              lang={each}
              aria-current={each === locale ? 'page' : undefined}
            >
              {NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
