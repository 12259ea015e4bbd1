// @ts-check
/**
 * Finds the browsers the tests and the playground drive, and gets them where we may.
 *
 * Plain JavaScript for Node 20 and its built-in modules only: it may run before anything is installed.
 *
 * @typedef {'chromium' | 'firefox'} BrowserName
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @type {readonly BrowserName[]} */
const BROWSERS = ['chromium', 'firefox'];

/** @type {Record<BrowserName, string>} */
const VARIABLE = { chromium: 'EMENDATA_CHROMIUM', firefox: 'EMENDATA_FIREFOX' };

/** Program names on the PATH, the ones a system package manager installs first. */
const PROGRAMS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'brave-browser',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Places outside the PATH: macOS bundles, then Linux folders a bare PATH leaves out. */
const PLACES = {
  chromium: [
    'Applications/Chromium.app/Contents/MacOS/Chromium',
    'Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'usr/lib64/chromium-browser/chromium-browser',
    'opt/google/chrome/chrome',
  ],
  firefox: [
    'Applications/Firefox.app/Contents/MacOS/firefox',
    'Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    'usr/lib64/firefox/firefox',
    'opt/firefox/firefox',
  ],
};

/** Debian packages per browser; the fonts are only recommended by it, and without them text is empty boxes. */
const PACKAGES = {
  chromium: ['chromium', 'fonts-liberation', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-liberation', 'fonts-dejavu-core'],
};

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {BrowserName} browser */
function candidates(browser) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const searched = new Set([...folders, '/usr/local/bin', '/usr/bin', '/snap/bin', '/opt/homebrew/bin']);
  const programs = PROGRAMS[browser].flatMap((name) => [...searched].map((folder) => join(folder, name)));
  return [...programs, ...PLACES[browser].flatMap((place) => [join('/', place), join(homedir(), place)])];
}

/**
 * The path of an executable browser, or undefined when there is none.
 *
 * `EMENDATA_CHROMIUM` and `EMENDATA_FIREFOX` win; naming one that is not executable is an error, because
 * silently testing another browser than the one asked for would be worse than stopping.
 *
 * @param {BrowserName} browser
 * @returns {string | undefined}
 */
export function findBrowser(browser) {
  const named = process.env[VARIABLE[browser]];
  if (named === undefined || named === '') return candidates(browser).find(isExecutable);
  if (isExecutable(named)) return named;
  throw new Error(`${VARIABLE[browser]} names ${named}, which is not an executable file`);
}

/**
 * The one command that installs these browsers on this kind of machine.
 *
 * @param {readonly BrowserName[]} browsers
 * @returns {string}
 */
export function installCommand(browsers) {
  const has = (/** @type {string} */ program) => isExecutable(join('/usr/bin', program));
  if (process.platform === 'darwin') return `brew install --cask ${browsers.join(' ')}`;
  if (has('apt-get')) return `sudo apt-get install ${debianPackages(browsers).join(' ')}`;
  if (has('dnf')) return `sudo dnf install ${browsers.join(' ')}`;
  if (has('pacman')) return `sudo pacman -S ${browsers.join(' ')}`;
  return `Install ${browsers.join(' and ')}, or name them in ${browsers.map((name) => VARIABLE[name]).join(' and ')}`;
}

/**
 * The path of an executable browser; throws with the command that installs it, for callers that cannot go on.
 *
 * @param {BrowserName} browser
 * @returns {string}
 */
export function getBrowser(browser) {
  const path = findBrowser(browser);
  if (path === undefined) throw new Error(`${browser} is missing. To get it: ${installCommand([browser])}`);
  return path;
}

/** @param {readonly BrowserName[]} browsers */
function debianPackages(browsers) {
  return [...new Set(browsers.flatMap((browser) => PACKAGES[browser]))];
}

/** @param {string[]} args */
function apt(args) {
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'Acquire::Retries=3'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...quiet, ...args], { env, encoding: 'utf8' });
}

/**
 * Installs from the package lists at hand, and refreshes them only when that fails: they may be empty or old.
 *
 * @param {readonly BrowserName[]} browsers
 */
function installOnDebian(browsers) {
  const install = ['install', '-y', '--no-install-recommends', ...debianPackages(browsers)];
  console.log(`Installing ${browsers.join(' and ')} with apt-get (once; a minute or two) …`);
  if (apt(install).status === 0) return;
  apt(['update']);
  const again = apt(install);
  if (again.status !== 0) console.error(`apt-get failed: ${again.stderr.trim() || again.error?.message}`);
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && isExecutable('/usr/bin/apt-get');
}

/**
 * Makes sure the browsers are there: installs what is missing as root on Debian, elsewhere prints the one
 * command that does, because we never ask for somebody's root password.
 *
 * @param {{ only?: readonly BrowserName[] }} [options]
 * @returns {BrowserName[]} the browsers that are still missing; the caller decides what that means
 */
export function ensureBrowsers({ only = BROWSERS } = {}) {
  const missing = () => only.filter((browser) => findBrowser(browser) === undefined);
  const before = missing();
  if (before.length > 0 && mayInstall()) installOnDebian(before);
  const after = missing();
  if (after.length > 0) console.error(`Missing: ${after.join(' and ')}. To get it: ${installCommand(after)}`);
  return after;
}
