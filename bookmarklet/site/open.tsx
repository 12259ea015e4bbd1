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
const look = shell === 'embed' ? readEmbedFragment(location.hash, document.referrer) : {};
const isAlone = shell === 'tab' && window.opener === null;
const ports = createPorts({ shell, stores: createStores(), link });
await start(<App ports={ports} shell={shell} {...openingOf(asked, look, isAlone)} />);
