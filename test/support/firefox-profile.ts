import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The host name of the extension's pages: Firefox draws one at random unless told. */
export const EXTENSION_HOST = '6d6f7a2d-0000-4000-8000-656d656e6461';

export interface ProfileOptions {
  folder: string;
  /** Of the extension that will be loaded, if any. */
  extensionId: string | undefined;
  dark: boolean;
}

/** Preferences of a test: reaches this machine only, asks nothing, reports nothing, keeps nothing secret. */
function preferences({ extensionId, dark }: ProfileOptions): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    // Every other host goes to a port where nobody listens.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': '127.0.0.1, localhost',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'intl.accept_languages': 'en-GB, en',
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    ...(extensionId === undefined ? {} : keepingAddress(extensionId)),
  };
}

/** A temporary add-on keeps its address and its storage when the browser is killed and started again. */
function keepingAddress(extensionId: string): Record<string, string | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_HOST }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
}

/** Writes a profile folder Firefox can start with; one that is there already keeps its data. */
export async function writeProfile(options: ProfileOptions): Promise<void> {
  const lines = Object.entries(preferences(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await mkdir(options.folder, { recursive: true });
  await writeFile(join(options.folder, 'user.js'), lines.join(''));
}
