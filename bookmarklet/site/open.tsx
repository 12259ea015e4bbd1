import '../../src/workbench/styles/index.css';
import { readEmbedFragment } from '../../src/core/embed/embed-fragment.ts';
import { readOpenAddress } from '../../src/platform/web/addresses.ts';
import { linkToPage } from '../../src/platform/web/page-link.ts';
import { createPorts, shellOfThisPage } from '../../src/platform/web/ports.ts';
import { createStores } from '../../src/platform/web/stores.ts';
import { App } from '../../src/workbench/App.tsx';
import { start } from '../../src/workbench/start.tsx';
import { openingOf } from './opening.ts';
import { reloadWithFragment } from './reload-with-fragment.ts';

reloadWithFragment();
const link = linkToPage(window);
const asked = await readOpenAddress(location);
const shell = shellOfThisPage(asked.isEmbed);
const look = readEmbedFragment(location.hash, document.referrer);
const opening = openingOf(asked, { shell, look, hasOpener: window.opener !== null });
const ports = createPorts({ shell, stores: createStores(), link });
await start(<App ports={ports} shell={shell} {...opening} />, look);

/* What nobody waits for is no part of the script that shows the first table. */
if (shell === 'embed') {
  const { reportHeight } = await import('../../src/workbench/embed/report-height.ts');
  reportHeight(document.body, (height) => link.height(height));
}
if (shell === 'tab') {
  const { registerServiceWorker } = await import('../../src/platform/web/service-worker-registration.ts');
  await registerServiceWorker(window);
}
