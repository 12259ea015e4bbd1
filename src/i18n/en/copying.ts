/** Copying to the clipboard, and the link that shows corrections to somebody else. */
export const copying = {
  copied: 'Copied.',
  refused: 'The browser does not let Emendata copy. Copy it from here:',
  link: {
    copy: 'Copy a link to these corrections',
    warning:
      'Whoever has the link can read all of it: the corrections, your notes, and the page you were on.',
    tooLong: 'These corrections are too long for a link. Send the downloaded corrections instead.',
    download: 'Download the corrections',
    failed: 'The link could not be made.',
  },
};
