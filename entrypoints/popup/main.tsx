import '../../src/workbench/styles/index.css';
import { createPopupPorts } from '../../src/platform/extension/popup.ts';
import { PopupApp } from '../../src/workbench/popup/PopupApp.tsx';
import { start } from '../../src/workbench/start.tsx';

await start(<PopupApp ports={createPopupPorts()} />);
