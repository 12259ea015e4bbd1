/** When the browser opens no other page of ours. */
export const notOpened = {
  reason: {
    blocked: 'If no new tab opened, your browser held it back. This link opens it:',
    'too-long':
      'There are more corrections than can be taken along to another page at once. Undo the last ones, send the rest, and make them again after that.',
  },
  open: 'Open the page',
};
