import type { Command } from '../command.ts';
import { EXIT, usageError } from '../exit.ts';
import { readEvent } from '../moderate/event.ts';
import { readSurroundings } from '../moderate/github-client.ts';
import { moderate } from '../moderate/moderate.ts';

/** `moderate --event FILE`: what the boxes in a proposal's text ask for, done in a workflow. */
export const moderateCommand: Command = {
  name: 'moderate',
  summary: 'bring the branch of an edited proposal to the changes that are ticked in its text',
  operands: '',
  count: { min: 0, max: 0 },
  options: {
    event: { argument: 'FILE', description: 'what GitHub tells the workflow, as $GITHUB_EVENT_PATH' },
  },
  details: `Runs in a publisher's GitHub Actions: see docs/publishers.md. Takes GITHUB_TOKEN, GITHUB_API_URL and GITHUB_SERVER_URL
from the environment. Edits by people without write access do nothing. What is not sure is said under the
proposal, and nothing is written.`,
  async run({ value, stdout }) {
    const path = value('event');
    if (path === undefined) throw usageError('moderate needs --event FILE');
    const { sentence, isSettled } = await moderate(await readEvent(path), readSurroundings(process.env));
    await stdout.line(sentence);
    return isSettled ? EXIT.fine : EXIT.problem;
  },
};
