/** The browsers we build for; every other Chromium-based browser takes the Chromium build. */
export type BrowserFamily = 'chromium' | 'firefox';

/** Identity of the extension in Firefox; also names its storage, so it never changes. */
export const GECKO_ID = 'emendata@emendata.org';

/**
 * Returns what the manifest declares beyond the entrypoints.
 *
 * No host permission and no content script: nothing runs on a page before the person presses the toolbar
 * button, hence no warning at install (DESIGN.md, Permissions). The workbench may be framed by any page, as
 * the overlay; in Chromium at an address the page cannot know (`use_dynamic_url`).
 */
export function manifest(browser: BrowserFamily) {
  return {
    name: '__MSG_name__',
    short_name: 'Emendata',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    optional_host_permissions: ['*://*/*'],
    /* Private windows leave no trace on disk; drafts are on disk: so it does not run there. */
    incognito: 'not_allowed' as const,
    action: { default_title: '__MSG_action__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+E' } } },
    web_accessible_resources: [
      {
        resources: ['workbench.html'],
        matches: ['<all_urls>'],
        ...(browser === 'chromium' ? { use_dynamic_url: true } : {}),
      },
    ],
    ...(browser === 'chromium' ? { minimum_chrome_version: '130' } : { browser_specific_settings: gecko }),
  };
}

const gecko = {
  gecko: {
    id: GECKO_ID,
    /* The first in which a content script may adopt a style sheet it made. */
    strict_min_version: '153.0',
    data_collection_permissions: { required: ['none'] as ['none'] },
  },
};
