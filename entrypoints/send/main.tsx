import '../../src/workbench/styles/index.css';
import { createSendPorts } from '../../src/platform/extension/ports.ts';
import { SendApp } from '../../src/workbench/send/SendApp.tsx';
import { start } from '../../src/workbench/start.tsx';

await start(<SendApp ports={createSendPorts()} draftKey={decodeURIComponent(location.hash.slice(1))} />);
