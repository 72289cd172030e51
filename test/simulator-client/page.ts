/** A tab's page for tests: uses the real teams-js and writes what Teams tells it onto itself. */
import { app, authentication, pages } from '@microsoft/teams-js';

function show(name: string, value: string): void {
  const line = document.createElement('p');
  line.id = name;
  line.textContent = value;
  document.getElementById(name)?.remove();
  document.body.append(line);
}

const host = document.referrer === '' ? [] : [new URL(document.referrer).origin];
await app.initialize(host);
app.registerOnThemeChangeHandler((theme) => show('theme', theme));
const context = await app.getContext();
show('theme', context.app.theme);
show('context', JSON.stringify(context));
show('token', await authentication.getAuthToken());
await app.notifySuccess();

const link = document.createElement('button');
link.textContent = 'To the chat';
link.addEventListener('click', () => void app.openLink('https://teams.microsoft.com/l/chat/0/0'));
const navigate = document.createElement('button');
navigate.textContent = 'To a page of the app';
navigate.addEventListener('click', () => {
  const channel = context.channel?.id ?? '';
  void pages.navigateToApp({
    appId: context.app.appId?.toString() ?? '',
    pageId: context.page.id,
    subPageId: 'partner-7',
    channelId: channel,
  });
});
document.body.append(link, navigate);

if (context.page.frameContext === 'settings') {
  const agree = document.createElement('button');
  agree.textContent = 'Yes, this one';
  const contentUrl = new URL('/tab', window.location.href).href;
  const config = { suggestedDisplayName: 'Added by hand', entityId: 'partner-9', contentUrl };
  pages.config.registerOnSaveHandler((saving) => {
    void pages.config.setConfig(config).then(() => saving.notifySuccess());
  });
  agree.addEventListener('click', () => pages.config.setValidityState(true));
  document.body.append(agree);
}
