import { browser } from 'wxt/browser';

/** Name of the alarm that rings when it is time to ask for answers. */
export const FOLLOW_ALARM = 'follow';
const BADGE = { background: '#8a2a0c', text: '#ffffff' };

/** The toolbar button's badge and the hourly alarm. */
export const signals = {
  async showBadge(badge: { text: string; title: string }): Promise<void> {
    const { action, i18n } = browser;
    const name = i18n.getMessage('action');
    const title = badge.title === '' ? name : `${name} – ${badge.title}`;
    const isNew = (await action.getTitle({})) !== title;
    await action.setBadgeText({ text: badge.text });
    await action.setBadgeBackgroundColor({ color: BADGE.background });
    await action.setBadgeTextColor({ color: BADGE.text });
    await action.setTitle({ title });
    if (isNew) await showOnEachTab({ text: badge.text, title });
  },
  async setAlarm(minutes: number | undefined): Promise<void> {
    const { alarms } = browser;
    if (minutes === undefined) {
      await alarms.clear(FOLLOW_ALARM);
      return;
    }
    /* Made anew at every refresh it would never ring. */
    if ((await alarms.get(FOLLOW_ALARM)) !== undefined) return;
    await alarms.create(FOLLOW_ALARM, { delayInMinutes: 1, periodInMinutes: minutes });
  },
};

/** Says it in each tab, too, where the number of a page would hide it. A tab that closes meanwhile needs nothing. */
async function showOnEachTab({ text, title }: { text: string; title: string }): Promise<void> {
  const { action, tabs } = browser;
  const open = (await tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
  const shown = open.flatMap((tabId) => [
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: BADGE.background }),
    action.setTitle({ tabId, title }),
  ]);
  await Promise.allSettled(shown);
}

/** Calls back whenever it is time to ask for answers. */
export function onFollowAlarm(work: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FOLLOW_ALARM) work();
  });
}

/** Calls back when the browser starts, which would not wake a background that listens to nothing. */
export function onStart(work: () => void): void {
  browser.runtime.onStartup.addListener(work);
}
