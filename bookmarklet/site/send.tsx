import '../../src/workbench/styles/index.css';
import { adoptHandedOver } from '../../src/platform/web/adopt.ts';
import { createSendPorts } from '../../src/platform/web/ports.ts';
import { tellingStores } from '../../src/platform/web/settled.ts';
import { createStores } from '../../src/platform/web/stores.ts';
import { SendApp } from '../../src/workbench/send/SendApp.tsx';
import { start } from '../../src/workbench/start.tsx';
import { fragmentKey } from './fragment-key.ts';
import { reloadWithFragment } from './reload-with-fragment.ts';
import { TopOnly } from './TopOnly.tsx';

if (window.top === window) {
  reloadWithFragment();
  const stores = createStores();
  const draftKey = fragmentKey((await adoptHandedOver(stores, window)) ?? '');
  const ports = createSendPorts(tellingStores(stores, window));
  await start(<SendApp ports={ports} draftKey={draftKey} />);
} else await start(<TopOnly />);
