/** Writing and reading in channels and chats, alone and with others at the same time. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { soon } from '../simulator/kit.ts';
import { plainCard } from './cards.ts';
import { type Client, partnerChannel, postCard, startClient } from './client.ts';

jest.setTimeout(60_000);

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.stop());

const channelLink = (name: string) => ({ name: new RegExp(name) });

describe('a private channel', () => {
  it('is there for its members, with a lock, and not for others', async () => {
    await partnerChannel(client, 'Hidden Health');
    const priya = await client.window('priya.shah');
    const daniel = await client.window('daniel.okafor');
    const link = priya.getByRole('link', channelLink('Hidden Health'));
    await link.getByRole('img', { name: 'Private channel' }).waitFor();
    await daniel.getByRole('link', channelLink('General')).waitFor();
    expect(await daniel.getByRole('link', channelLink('Hidden Health')).count()).toBe(0);
  });

  it('appears without a reload when it is made', async () => {
    const priya = await client.window('priya.shah');
    await priya.getByRole('link', channelLink('General')).waitFor();
    await partnerChannel(client, 'Brand New');
    await priya.getByRole('link', channelLink('Brand New')).waitFor();
  });
});

describe('mentioning the app', () => {
  it('is offered after "@", chosen by keyboard, and reaches the app', async () => {
    await partnerChannel(client, 'Mentions');
    const page = await client.window('priya.shah');
    await page.getByRole('link', channelLink('Mentions')).click();
    const box = page.getByRole('textbox', { name: 'Type a message' });
    await box.pressSequentially('@Par');
    await page.getByRole('option', { name: 'Partner onboarding' }).waitFor();
    await box.press('Enter');
    await box.pressSequentially('status');
    expect(await box.inputValue()).toBe('@Partner onboarding status');
    await box.press('Enter');
    await page.getByRole('article').getByText('Partner onboarding status').waitFor();
    const got = await soon(() => client.kit.app.got.find(({ activity }) => activity.text?.includes('status')));
    expect(got.activity.text).toBe('<at>Partner onboarding</at> status');
    expect(await box.inputValue()).toBe('');
  });

  it('is understood when the whole text is put in at once', async () => {
    const page = await client.window('priya.shah');
    await page.getByRole('link', channelLink('General')).click();
    await page.getByRole('textbox', { name: 'Type a message' }).fill('@Partner onboarding who is on first?');
    await page.getByRole('button', { name: 'Send' }).click();
    await soon(() => client.kit.app.got.find(({ activity }) => activity.text?.includes('who is on first')));
  });

  it('is needed in a reply, too: without it the app hears nothing', async () => {
    const page = await client.window('priya.shah');
    const before = client.kit.app.got.length;
    await page.getByRole('link', channelLink('General')).click();
    const post = page.getByRole('article').filter({ hasText: 'who is on first' });
    await post.getByRole('button', { name: 'Reply' }).click();
    await post.getByRole('textbox', { name: 'Type a reply' }).fill('Nobody listens');
    await post.getByRole('textbox', { name: 'Type a reply' }).press('Enter');
    await post.getByText('Nobody listens').waitFor();
    expect(client.kit.app.got.length).toBe(before);
  });
});

describe('while one types', () => {
  it('posts of others and of the app arrive, and the text and the focus stay', async () => {
    const channel = await partnerChannel(client, 'Busy');
    const page = await client.window('priya.shah');
    await page.getByRole('link', channelLink('Busy')).click();
    const box = page.getByRole('textbox', { name: 'Type a message' });
    await box.pressSequentially('I am in the midd');
    await postCard(client, channel.id, plainCard('News from the app'));
    await page.getByText('News from the app').waitFor();
    await page.keyboard.type('le of this');
    expect(await box.inputValue()).toBe('I am in the middle of this');
    await page.getByRole('link', channelLink('General')).click();
    await page.getByRole('link', channelLink('Busy')).click();
    expect(await box.inputValue()).toBe('I am in the middle of this');
  });
});

describe('when the app does not answer', () => {
  it('the message says so', async () => {
    client.kit.app.answer = () => ({ status: 500 });
    const page = await client.window('tom.whitfield');
    await page.getByRole('link', { name: 'Chat' }).click();
    await page.getByRole('textbox', { name: 'Type a message' }).fill('hello');
    await page.keyboard.press('Enter');
    await page.getByText('The app did not answer').waitFor();
    client.kit.app.answer = () => ({ status: 200 });
  });
});

describe('being somebody else', () => {
  it('changes everything without a reload, is in the address, and counts what is unread', async () => {
    const page = await client.window('');
    await page.getByRole('button', { name: 'Helen Marsh' }).click();
    await page.getByRole('button', { name: 'You are Helen Marsh' }).click();
    await page.getByRole('button', { name: /Ruth Evans.*unread/ }).click();
    await page.getByRole('button', { name: 'You are Ruth Evans' }).waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe('ruth.evans');
    await page.goBack();
    await page.getByRole('button', { name: 'You are Helen Marsh' }).waitFor();
  });
});
