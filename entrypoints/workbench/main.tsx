import '../../src/workbench/styles/index.css';
import { jobOfThisPage } from '../../src/platform/extension/job.ts';
import { createPorts, shellOfThisPage } from '../../src/platform/extension/ports.ts';
import { App } from '../../src/workbench/App.tsx';
import { start } from '../../src/workbench/start.tsx';

const shell = shellOfThisPage();
const job = await jobOfThisPage();
await start(<App ports={createPorts(shell)} shell={shell} job={job} openedBy="button" />);
