/** Mail, the invitation to Teams, the activity feed, and the simulator's own panel. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { directoryId, guest } from '../simulator/kit.ts';
import { type Client, sendMail, startClient } from './client.ts';

jest.setTimeout(60_000);

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

const jo = 'jo.smith@acmehealth.example';

describe('somebody outside the tenant', () => {
  it('has nothing but mail', async () => {
    const page = await client.window('jo.smith');
    await page.getByRole('link', { name: 'Mail' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Apps' }).getByRole('link').count()).toBe(1);
  });

  it('sees a mail come in, reads it, and follows its link in a tab of its own', async () => {
    const page = await client.window('jo.smith');
    await page.getByText('No mail yet.').waitFor();
    const link = `${client.kit.simulator.urls.people}/?as=sam.lee`;
    await sendMail(client, jo, 'Please answer', `<h1>Hello Jo</h1><p><a href="${link}">Answer</a></p>`);
    await page.getByRole('link', { name: /Please answer/ }).click();
    const body = page.frameLocator('iframe[title="Mail: Please answer"]');
    await body.getByRole('heading', { name: 'Hello Jo' }).waitFor();
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      body.getByRole('link', { name: 'Answer' }).click(),
    ]);
    expect(opened.url()).toBe(link);
    await opened.getByRole('button', { name: 'You are Sam Lee' }).waitFor();
    await page.getByRole('link', { name: 'Mail', exact: true }).waitFor();
  });

  it('is safe from what a mail brings: no script runs, no strange link works', async () => {
    const page = await client.window('jo.smith');
    const html =
      '<script>top.document.title="taken"</script><p onclick="top.location=1">Hi</p><a href="javascript:1">Bad</a>';
    await sendMail(client, jo, 'Bad mail', html);
    await page.getByRole('link', { name: /Bad mail/ }).click();
    const body = page.frameLocator('iframe[title="Mail: Bad mail"]');
    expect(await body.getByText('Bad').getAttribute('href')).toBeNull();
    expect(await page.title()).toContain('Jo Smith');
  });
});

describe('a guest', () => {
  it('accepts the invitation and has Teams from then on', async () => {
    await guest(client.kit, 'maya.patel@brightminds.example');
    const page = await client.window('maya.patel');
    await page.getByRole('button', { name: 'Accept invitation' }).click();
    await page.getByRole('link', { name: 'General' }).waitFor();
    await page.getByRole('link', { name: 'Chat' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('textbox', { name: 'Type a message' }).waitFor();
  });
});

describe('the activity feed', () => {
  it('counts a new notice at once, and leads to what it is about', async () => {
    const page = await client.window('daniel.okafor');
    await page.getByRole('link', { name: /General/ }).waitFor();
    const id = await directoryId(client.kit, 'daniel.okafor');
    const { status } = await client.kit.graph(
      'POST',
      `/teams/${client.kit.simulator.identity.teamId}/sendActivityNotification`,
      {
        recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: id },
        topic: { source: 'text', value: 'Acme', webUrl: 'https://teams.microsoft.com/l/entity/app/home' },
        activityType: 'stageChanged',
        previewText: { content: 'Acme Health answered' },
        templateParameters: [{ name: 'stage', value: 'Discovery' }],
      },
    );
    expect(status).toBe(204);
    await page.getByRole('link', { name: 'Activity 1 unread' }).click();
    await page.getByRole('button', { name: /Acme Health answered/ }).click();
    await page.getByRole('tab', { name: 'Partners', selected: true }).waitFor();
    await page.getByRole('link', { name: 'Activity', exact: true }).waitFor();
  });
});

describe('the simulator’s own panel', () => {
  it('moves the clock, breaks things and mends them', async () => {
    const page = await client.window('priya.shah');
    await page.getByRole('button', { name: 'Simulator' }).click();
    const { now } = (await client.kit.people('GET', '/control/clock')).body;
    await page.getByRole('button', { name: 'Advance a week' }).click();
    const nextWeek = new Date(Date.parse(now) + 7 * 24 * 60 * 60 * 1000);
    const day = nextWeek.toLocaleDateString('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long' });
    await page.getByRole('region', { name: 'Clock' }).getByText(day).waitFor();
    await page.getByRole('button', { name: 'Graph answers 503' }).click();
    await page.getByText('Graph: answers 503 (0 so far)').waitFor();
    await page.getByRole('button', { name: 'Remove all faults' }).click();
    await page.getByText('Graph: answers 503').waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: 'The app may post in private channels' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Nia Jones');
    await page.getByRole('textbox', { name: 'Email address' }).fill('nia@new.example');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByText('Nia Jones was added.').waitFor();
    const { body } = await client.kit.people('GET', '/control/settings');
    expect(body.botPostsInPrivateChannels).toBe(false);
  });
});
