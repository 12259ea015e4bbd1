import { pageOf, searchOf } from '../../../core/embed/deep-link.ts';
import {
  LOCALES,
  pick,
  THEMES,
  VIEWS,
  webAddress,
  type EmbedWish,
} from '../../../core/embed/embed-fragment.ts';

/** The attributes that say what a dataset shall be; `height` and `title` change a frame that is open already. */
export const OPENING_ATTRIBUTES = ['src', 'view', 'locale', 'theme', 'search'];

/** Where an element stands. */
export interface Place {
  /** Address of the page around it. */
  page: string;
  /** What its relative addresses start from. */
  base: string;
  isFirst: boolean;
}

/** Returns what the element's attributes ask for; undefined when they name no file of the web. `warn` hears what is not understood. */
export function readWish(
  element: Element,
  place: Place,
  warn: (text: string) => void,
): EmbedWish | undefined {
  const url = webAddress(element.getAttribute('src'), place.base);
  if (url === undefined) {
    warn('src is not the address of a file: the content of the element stays');
    return undefined;
  }
  const page = webAddress(place.page);
  const linked = page && searchOf(page, { id: element.id, isFirst: place.isFirst });
  return {
    url: url.href,
    view: choice(element, { name: 'view', choices: VIEWS, usual: 'table' }, warn),
    locale: choice(element, { name: 'locale', choices: LOCALES, usual: 'auto' }, warn),
    theme: choice(element, { name: 'theme', choices: THEMES, usual: 'auto' }, warn),
    search: linked ?? element.getAttribute('search') ?? undefined,
    page: page && pageOf(page, element.id),
  };
}

/** Returns the choice an attribute names; the usual one need not be written. */
function choice<T extends string>(
  element: Element,
  { name, choices, usual }: { name: string; choices: readonly T[]; usual: string },
  warn: (text: string) => void,
): T | undefined {
  const text = element.getAttribute(name);
  const chosen = pick(choices, text);
  if (chosen === undefined && text !== null && text !== '' && text !== usual) {
    warn(`${name}="${text.slice(0, 40)}" is not known (${choices.join(', ')}): ${name}="${usual}" is used`);
  }
  return chosen;
}
