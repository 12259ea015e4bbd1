import { browser } from 'wxt/browser';

/** Name of the alarm that rings when it is time to ask for answers. */
export const FOLLOW_ALARM = 'follow';
const BADGE = { background: '#8a2a0c', text: '#ffffff' };

/** The toolbar button's badge and the hourly alarm. */
export const signals = {
  async showBadge({ text, title }: { text: string; title: string }): Promise<void> {
    const { action, i18n } = browser;
    await action.setBadgeText({ text });
    await action.setBadgeBackgroundColor({ color: BADGE.background });
    await action.setBadgeTextColor({ color: BADGE.text });
    const name = i18n.getMessage('action');
    await action.setTitle({ title: title === '' ? name : `${name} – ${title}` });
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
