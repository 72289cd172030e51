/** Microsoft Teams around the page: where we are, which theme, and a token for the person. */
import { app, authentication, FrameContexts } from '@microsoft/teams-js';
import { askedPage } from '../../shared/tab-link.ts';

export interface Host {
  readonly theme: string;
  /** The page that a link into the app asked for, such as `partners/1` or `partners?turn=nhs`. */
  readonly asked: string | null;
  /** The channel this tab is in; null in the personal app. */
  readonly channel: string | null;
  /** Whether Teams shows the page to set up a new tab: only there does it take the tab's settings. */
  readonly settingUp: boolean;
  readonly onTheme: (tell: (theme: string) => void) => void;
  /** Teams gives a kept token, and a new one by itself when the old one has expired. */
  readonly token: () => Promise<string>;
}

/** Teams answers at once or not at all. Milliseconds. */
const LONGEST_WAIT = 15_000;

/** @throws Error when the page is not inside Microsoft Teams. */
export async function openHost(origins: readonly string[]): Promise<Host> {
  await inTime(app.initialize([...origins]));
  const context = await inTime(app.getContext());
  app.notifySuccess();
  return {
    theme: context.app.theme,
    asked: askedPage(context.page.subPageId),
    channel: context.channel?.id ?? null,
    settingUp: context.page.frameContext === FrameContexts.settings,
    onTheme: (tell) => app.registerOnThemeChangeHandler(tell),
    token: () => authentication.getAuthToken({ silent: true }),
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Microsoft Teams did not answer')), LONGEST_WAIT);
  });
  return Promise.race([work, late]);
}
