/** A line that is a command to GitLab and not words: `/close`, `/label ~bug`. */
const ACTION = /^([ \t]*)\/(?=[a-z_])/i;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;

/**
 * Markdown in which no line is a command: GitLab carries out such lines in the name of who sends them. What stands in
 * fenced code is none, and stays as it is.
 * @see https://docs.gitlab.com/user/project/quick_actions/
 */
export function withoutQuickActions(markdown: string): string {
  let fence: string | undefined;
  const lines = markdown.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1];
    const isInside = fence !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
    return isInside || mark !== undefined ? line : line.replace(ACTION, String.raw`$1\/`);
  });
  return lines.join('\n');
}
