import type { TextFormat } from './cell-problem.ts';

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@.,;:<>]+(?:\.[^\s@.,;:<>]+)+$/;
const URI = /^[a-z][a-z\d+.-]{0,30}:\S+$/i;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a text has a form that Table Schema names; undefined for a form that is not known here. */
export const TEXT_FORMATS: Readonly<Record<TextFormat, (text: string) => boolean>> = {
  email: (text) => EMAIL.test(text),
  uri: isUri,
  uuid: (text) => UUID.test(text),
};

/** Narrows a format of a field to one that can be checked. */
export function isTextFormat(format: string | undefined): format is TextFormat {
  return format !== undefined && Object.hasOwn(TEXT_FORMATS, format);
}

/** An address with its scheme; one of the web has a host too. */
function isUri(text: string): boolean {
  return URI.test(text) && (!/^https?:/i.test(text) || URL.canParse(text));
}
