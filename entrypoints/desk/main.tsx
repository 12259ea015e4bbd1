import '../../src/workbench/styles/index.css';
import { createSendPorts } from '../../src/platform/extension/ports.ts';
import { DeskApp } from '../../src/workbench/desk/DeskApp.tsx';
import { start } from '../../src/workbench/start.tsx';

await start(<DeskApp ports={createSendPorts()} />);
