import { useLanguage } from '../context.ts';

/** Returns how to write a moment, given as RFC 3339, in the reader's language and time zone; as it came when it is none. */
export function useDate(): (moment: string) => string {
  const { lang } = useLanguage();
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return (moment) => {
    const time = Date.parse(moment);
    return Number.isNaN(time) ? moment : format.format(time);
  };
}
