/** Sharing and embedding a dataset, and what an embedded one says of itself. */
export const embed = {
  share: 'Share and embed',
  link: {
    title: 'Link',
    site: (host: string) =>
      `Opens this file in Emendata on ${host}. Corrections that were not sent are not in it.`,
    page: 'Leads to this page. Corrections that were not sent are not in it.',
    search: (text: string) => `It begins with the search “${text}”.`,
    copy: 'Copy link',
  },
  code: {
    title: 'Put it into your own page',
    hint: 'Readers see the data in your page and correct it there. Nothing changes without the yes of who maintains the file.',
    locale: 'Language',
    theme: 'Colours',
    height: 'Height in pixels',
    heightHint: 'Empty: as high as the table, up to a limit',
    reader: 'as the reader has it',
    light: 'light',
    dark: 'dark',
    html: 'HTML',
    copy: 'Copy HTML',
  },
  line: {
    forge: (place: string) => `Corrections go to ${place}, reviewed by who maintains it.`,
    url: (host: string) => `The file is on ${host}. You hand your corrections over yourself.`,
    powered: 'Powered by Emendata',
  },
};
