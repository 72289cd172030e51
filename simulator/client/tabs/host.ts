/** The host's side of the messages that @microsoft/teams-js 2 exchanges with the window that frames a tab. */

/** Where `pages.navigateToApp` wants to go; without a channel it means a personal tab. */
export interface NavigationTarget {
  pageId: string;
  subPageId?: string;
  channelId?: string;
}

/** What a configuration page tells Teams (`pages.config`). */
export interface SettingsAnswers {
  setValidity(valid: boolean): void;
  setConfig(config: TabConfig): void;
  saved(): void;
  notSaved(reason: string | undefined): void;
}

export interface TabConfig {
  suggestedDisplayName?: string;
  entityId?: string;
  contentUrl?: string;
  websiteUrl?: string;
}

/** What the tab may ask, and who answers. */
export interface HostAnswers {
  /** Only in the frame in which a new tab is set up. */
  settings?: SettingsAnswers;
  context(): unknown;
  token(): Promise<string>;
  openLink(url: string): void;
  navigateToApp(target: NavigationTarget): void;
  shareDeepLink(subPageId: string, label: string): void;
  loaded(): void;
  /** The tab's own reason, or nothing. */
  failed(message: string | undefined): void;
}

interface Request {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

const sdkVersion = '2.58.0';

/** Only what this client really does, so that the tab's `isSupported()` is true to the fact. */
const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: { config: {} } } });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

async function tokenAnswer(answers: HostAnswers): Promise<unknown[]> {
  try {
    return [true, await answers.token()];
  } catch (error) {
    return [false, error instanceof Error ? error.message : 'FailedToGetToken'];
  }
}

/** The arguments to answer with, or nothing for messages that want no answer. */
async function answerTo({ func, args = [] }: Request, answers: HostAnswers): Promise<unknown[] | undefined> {
  switch (func) {
    case 'initialize':
      return [answers.settings ? 'settings' : 'content', 'web', runtime, sdkVersion];
    case 'getContext':
      return [answers.context()];
    case 'authentication.getAuthToken':
      return tokenAnswer(answers);
    case 'executeDeepLink':
      answers.openLink(text(args[0]));
      return [true];
    case 'pages.navigateToApp':
      answers.navigateToApp(Object(args[0]));
      return [true];
    case 'shareDeepLink':
      answers.shareDeepLink(text(args[0]), text(args[1]));
      return undefined;
    case 'appInitialization.appLoaded':
    case 'appInitialization.success':
      answers.loaded();
      return undefined;
    case 'appInitialization.failure':
      answers.failed(text(args[1]) || undefined);
      return undefined;
    default:
      return answers.settings && settingsAnswer(func, args[0], answers.settings);
  }
}

function settingsAnswer(func: string, given: unknown, settings: SettingsAnswers): unknown[] | undefined {
  switch (func) {
    case 'settings.setValidityState':
      settings.setValidity(given === true);
      return undefined;
    case 'settings.setSettings':
      settings.setConfig(Object(given));
      return [true];
    case 'settings.save.success':
      settings.saved();
      return undefined;
    case 'settings.save.failure':
      settings.notSaved(text(given) || undefined);
      return undefined;
    default:
      return undefined;
  }
}

function isRequest(data: unknown): data is Request {
  const { id, func }: { id?: unknown; func?: unknown } = Object(data);
  return typeof id === 'number' && typeof func === 'string';
}

/** Listens to one frame and answers it, and only at the origin of the page that was opened in it. `answers` is asked each time. */
export function hostTab(frame: HTMLIFrameElement, origin: string, answers: () => HostAnswers) {
  // Before the page has spoken there is nobody at this origin to be told anything.
  let spoken = false;
  const listen = async (event: MessageEvent) => {
    const tab = frame.contentWindow;
    if (!tab || event.source !== tab || event.origin !== origin || !isRequest(event.data)) return;
    spoken = true;
    const { id, uuidAsString } = event.data;
    const args = await answerTo(event.data, answers());
    if (args) tab.postMessage({ id, uuidAsString, args }, origin);
  };
  const say = (func: string, arg: unknown) => {
    if (spoken) frame.contentWindow?.postMessage({ func, args: [arg] }, origin);
  };
  window.addEventListener('message', listen);
  return {
    changeTheme: (theme: string) => say('themeChange', theme),
    /** The person selected Save. */
    save: () => say('settings.save', {}),
    stop: () => window.removeEventListener('message', listen),
  };
}
