import '../../src/workbench/styles/index.css';
import { adoptHandedOver } from '../../src/platform/web/adopt.ts';
import { createSendPorts } from '../../src/platform/web/ports.ts';
import { tellingStores } from '../../src/platform/web/settled.ts';
import { createStores } from '../../src/platform/web/stores.ts';
import { DeskApp } from '../../src/workbench/desk/DeskApp.tsx';
import { start } from '../../src/workbench/start.tsx';
import { TopOnly } from './TopOnly.tsx';

if (window.top === window) {
  const stores = createStores();
  await adoptHandedOver(stores, window);
  await start(<DeskApp ports={createSendPorts(tellingStores(stores, window))} />);
} else await start(<TopOnly />);
