/** The version of the command line that publishers' workflows run: that of `package.json`. */
const VERSION = '0.1.0';

/** Where the workflow stands in a publisher's repository. */
export const WORKFLOW_PATH = '.github/workflows/emendata.yml';

/**
 * The workflow that lets a moderator decide on the pull-request page with nothing installed: after each edit of a proposal's
 * text by somebody with write access, its branch is brought to the changes that are ticked there.
 *
 * It runs with the rights of the repository while others write what it reads. So it checks nothing out, no expression puts
 * data into its script, installed packages run no scripts of their own, and the command line alone decides who may decide. Edits of
 * one proposal by one person replace each other, so that nobody cancels the decision of somebody else.
 */
export const WORKFLOW = `# Lets moderators decide about corrections by the boxes in a pull request (Emendata).
name: Emendata

on:
  pull_request_target:
    types: [edited]

permissions: {}

concurrency:
  group: emendata-\${{ github.event.pull_request.number }}-\${{ github.event.sender.id }}
  cancel-in-progress: true

jobs:
  moderate:
    if: github.event.changes.body && github.event.pull_request.state == 'open'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write
      pull-requests: write
    steps:
      - name: Keep the changes that are ticked
        env:
          GITHUB_TOKEN: \${{ github.token }}
          NPM_CONFIG_IGNORE_SCRIPTS: 'true'
        run: npx --yes emendata@${VERSION} moderate --event "$GITHUB_EVENT_PATH"
`;
