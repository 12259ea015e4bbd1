import { LOCALES, pick, type Locale } from '../../core/embed/embed-fragment.ts';
import { install } from '../../i18n/en/install.ts';

export type InstallTexts = typeof install;

const OTHERS: Record<Exclude<Locale, 'en'>, () => Promise<InstallTexts>> = {
  fr: async () => (await import('../../i18n/fr/install.ts')).install,
  es: async () => (await import('../../i18n/es/install.ts')).install,
};

/** Returns the first language we speak: of the address's `?lang=`, then of the reader's browser. */
export function chosenLocale(search: string, languages: readonly string[]): Locale {
  const wanted = [new URLSearchParams(search).get('lang') ?? '', ...languages];
  for (const tag of wanted) {
    const locale = pick(LOCALES, tag.toLowerCase().split('-')[0] ?? '');
    if (locale !== undefined) return locale;
  }
  return 'en';
}

/** Fetches the page's strings; English where they cannot be fetched. */
export async function loadTexts(locale: Locale): Promise<InstallTexts> {
  return locale === 'en' ? install : OTHERS[locale]().catch(() => install);
}
