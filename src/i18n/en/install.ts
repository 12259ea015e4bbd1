/** The install page. Its strings are loaded by that page alone. */
export const install = {
  title: 'Correct open data where you read it',
  lead: 'Emendata finds the tables and data files on the page you are reading, lets you correct a cell, and takes your correction to the place where the data lives. Its maintainer accepts or refuses it. There is nothing to install.',
  languages: 'Language',
  drag: 'Drag this button to your bookmarks bar:',
  notHere:
    'This button does nothing on this page: drag it to the bookmarks bar. Then go to a page with data and press it there.',
  noMouse: 'No mouse, or a phone? Copy its address instead',
  openFile: 'Open a file here',
  openFileHint: 'Works at once: choose, drop or paste a file, or give its address.',
  put: {
    title: 'Put it into your browser',
    chromium: 'Chrome, Edge, Brave and other Chromium browsers',
    chromiumBar: 'Show the bookmarks bar: Ctrl+Shift+B, on a Mac ⌘+Shift+B.',
    firefox: 'Firefox',
    firefoxBar: 'Show the bookmarks toolbar: Ctrl+Shift+B, on a Mac ⌘+Shift+B.',
    safari: 'Safari',
    safariBar: 'Show the Favourites bar: ⌘+Shift+B.',
    dragThere: 'Drag the button “Emendata” from this page onto that bar and let go.',
    phone: 'Phones and tablets',
    phoneBookmark: 'Copy the address below, then make a bookmark of this page.',
    phoneEdit:
      'Edit that bookmark: call it Emendata and put the copied address in place of the one it has. It begins with “javascript:”; write that in again if your browser takes it away.',
    phoneUse:
      'On a page with data choose the bookmark; in Chrome, type “Emendata” into the address bar and choose it there.',
    phoneNot: 'Some phone browsers do not run such bookmarks. Open the file here instead.',
  },
  keyboard: {
    title: 'With the keyboard',
    copy: 'Copy the address of the button',
    add: 'Press Ctrl+D, on a Mac ⌘+D, to bookmark this page, and save it in the bookmarks bar.',
    edit: 'Open the bookmarks (Ctrl+Shift+O, in Safari ⌘+Option+B), edit the new one, and paste the copied address in place of its own.',
    run: 'From then on choose it from the bookmarks bar or menu of your browser.',
  },
  use: {
    title: 'How to use it',
    go: 'Go to a page with a table or a data file.',
    press: 'Press “Emendata” in the bookmarks bar. It lists what it found.',
    correct: 'Open an entry and correct what is wrong.',
    send: 'Look at your corrections and send them. With no account, other ways are offered.',
  },
  limits: {
    title: 'What it cannot do',
    frame:
      'Where a page forbids frames, the work opens in a window of its own. Allow pop-ups if your browser asks.',
    sandbox:
      'On a page locked into a sandbox it may not open anything: give the file’s address here instead.',
    pages: 'It does not run on the browser’s own pages, in its store or in its PDF viewer.',
    cors: 'A file that its server does not share is read only from the site of the page you are on, after your yes. Otherwise download it and open it here.',
    silent: 'It waits until you press it: no badge on pages with data, no entry in the context menu.',
    private: 'In a private window, drafts are gone when you close it.',
    extension: 'The browser extension of Emendata does more: it has the badge, and reads where you allow it.',
  },
  privacy: {
    title: 'What it sends to whom',
    press:
      'Until you press it, nothing runs. Then it looks at the page in your browser and sends it to nobody.',
    site: (host: string) =>
      `Opening an entry loads the workbench from ${host}; what was found travels in a part of the address that no server sees.`,
    read: 'The data is read from the host named on the entry, and from no other.',
    send: 'Corrections leave your browser when you press Send, on a page that shows what becomes public.',
    keep: 'Drafts stay in this browser. This site counts no visitors and sets no cookies.',
  },
  remove: {
    title: 'How to remove it',
    bookmark: 'Delete the bookmark. Nothing else was installed.',
    data: (host: string) =>
      `To delete drafts too, clear the data of ${host} in the settings of your browser.`,
  },
  publishers: {
    title: 'If you publish data',
    embed:
      'Show a dataset in your own page, ready to be corrected: open it here and choose “Share and embed” for the HTML.',
    host: 'Host Emendata yourself: this site is static files that work on any server, at any path.',
  },
};
