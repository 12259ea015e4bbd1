import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'Sample',
  version: '1',
  permissions: ['activeTab', 'scripting'],
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  optional_host_permissions: ['*://*/*'],
  web_accessible_resources: [{ resources: ['frame.html'], matches: ['<all_urls>'] }],
  browser_specific_settings: {
    gecko: { id: 'sample@example.org', data_collection_permissions: { required: ['none'] } },
  },
};

/** Marks the page, hides a button and a frame in closed shadow roots: what the product's page script does. */
const INJECT = `
  const api = globalThis.browser ?? globalThis.chrome;
  const marker = document.createElement('sample-marker');
  const button = document.createElement('button');
  button.textContent = 'Open the frame';
  button.onclick = (event) => {
    const host = document.createElement('sample-overlay');
    const frame = document.createElement('iframe');
    frame.src = api.runtime.getURL('frame.html');
    frame.style.cssText = 'position: fixed; inset: 60px; width: 500px; height: 300px; background: white';
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);
    document.documentElement.dataset.trusted = event.isTrusted;
  };
  marker.attachShadow({ mode: 'closed' }).append(button);
  document.body.append(marker);
`;

const POPUP = `
  const api = globalThis.browser ?? globalThis.chrome;
  const say = (text) => { document.querySelector('output').textContent = text; };
  document.querySelector('#mark').onclick = async (event) => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    try {
      await api.scripting.executeScript({ target: { tabId: tab.id }, files: ['inject.js'] });
      say('Marked ' + tab.url + ', trusted ' + event.isTrusted);
    } catch (error) { say('Refused: ' + error.message); }
  };
  document.querySelector('#leave').onclick = () => { api.tabs.create({ url: 'page.html?left' }); window.close(); };
`;

const FRAME = `
  const keys = [];
  document.onkeydown = (event) => keys.push((event.ctrlKey ? 'Ctrl ' : '') + event.key);
  document.querySelector('button').onclick = (event) => {
    document.querySelector('output').textContent =
      'Read ' + document.querySelector('input').value + ', trusted ' + event.isTrusted + ', keys ' + keys.join(' ');
  };
`;

/** A page that opens a database and keeps what the field says, to see what outlives the browser. */
const PAGE = `
  const api = globalThis.browser ?? globalThis.chrome;
  document.querySelector('#ask').onclick = async () => {
    const granted = await api.permissions.request({ origins: ['http://127.0.0.1:8080/*'] });
    document.querySelector('output').textContent = 'Granted ' + granted;
  };
  const request = indexedDB.open('sample', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('kept');
  request.onsuccess = () => {
    const store = () => request.result.transaction('kept', 'readwrite', { durability: 'strict' });
    const reading = store().objectStore('kept').get('value');
    reading.onsuccess = () => { document.querySelector('output').textContent = 'Kept ' + reading.result; };
    document.querySelector('button').onclick = () => {
      const writing = store();
      writing.objectStore('kept').put(document.querySelector('input').value, 'value');
      writing.oncomplete = () => { document.querySelector('output').textContent = 'Saved'; };
    };
  };
`;

function html(title: string, body: string, script: string): string {
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>button, input { margin: 1em; min-height: 2em; }</style>`;
  return `${head}<body><main><h1>${title}</h1>${body}<output></output></main><script src="${script}"></script></body></html>`;
}

const FIELD = '<label>Value <input value="old"></label><button>Take</button>';

/** Writes the unpacked extension into `folder`, which it creates; returns the folder. */
export async function writeSampleExtension(folder: string): Promise<string> {
  const files = {
    'manifest.json': JSON.stringify(MANIFEST),
    'background.js': '',
    'inject.js': `{${INJECT}}`,
    'popup.html': html(
      'Popup',
      '<button id="mark">Mark</button><button id="leave">Leave</button>',
      'popup.js',
    ),
    'popup.js': POPUP,
    'frame.html': html('Frame', FIELD, 'frame.js'),
    'frame.js': FRAME,
    'page.html': html('Page', `${FIELD}<button id="ask">Ask</button>`, 'page.js'),
    'page.js': PAGE,
  };
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  return folder;
}
