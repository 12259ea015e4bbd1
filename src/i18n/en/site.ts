/** The hosted site itself: what it says in place of a page. */
export const site = {
  framed: 'This page does not work inside another page',
  framedHint:
    'Here you sign in and send: a page around it could lay something over it, and you would press what you do not see.',
  inTab: 'Open it in a tab of its own',
};
