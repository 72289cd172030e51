/** The app package's own manifest is what the simulated catalogue knows of the app. */
import { expect, it } from '@jest/globals';
import { readDefinition } from '../../simulator/app/definition.ts';

const values = { MANIFEST_ID: 'manifest-id', BOT_ID: 'bot-id', PUBLIC_URL: 'http://localhost:3978' };

it('gives its name, commands, tabs and permissions, with the placeholders filled in', () => {
  const app = readDefinition('appPackage/manifest.json', values);
  expect(app).toMatchObject({ externalId: 'manifest-id', name: 'Partner onboarding' });
  expect(app.configurationUrl).toMatch(/\/configure$/u);
  expect(app.commands.map(({ title }) => title)).toContain('status');
  expect(app.staticTabs[0]?.contentUrl).toMatch(/^http:\/\/localhost:3978\//);
  expect(app.permissions).toContain('Channel.Create.Group');
});

it('leaves a placeholder it has no value for, so that it is seen', () => {
  expect(readDefinition('appPackage/manifest.json', {}).externalId).toContain('{{MANIFEST_ID}}');
});
