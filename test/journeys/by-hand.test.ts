/** People change things in Teams by hand under a running service: it is put right, or the project manager decides. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Service, startService } from '../server/service.ts';
import { accept, channelsOf, givePriyaHerRole, ledgerOf, messagesIn, openSpace, register, soon } from './partners.ts';

let service: Service;
let partner: string;
let channel: Json;
beforeAll(async () => {
  service = await startService();
  await givePriyaHerRole(service);
  partner = await register(service, 'Handy Health', { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' });
  await openSpace(service, partner);
  await accept(service, 'jo.smith');
  await soon('Jo is in the channel', async () => {
    await advance(5);
    const [found] = await channelsOf(service, 'Handy Health', 'jo.smith');
    channel = found;
    return (await line('member:')) && (await line('tab'))?.tone === 'done' && found;
  });
}, 120_000);
afterAll(() => service.stop());

async function advance(seconds: number): Promise<void> {
  await service.people('/control/clock', { advanceMs: seconds * 1000 });
}

async function line(key: string) {
  return (await ledgerOf(service, partner)).find((each) => each.key.startsWith(key));
}

const byHand = (what: object) => service.people(`/control/channels/${encodeURIComponent(channel.id)}`, what);

describe('given a channel that is changed by hand', () => {
  it('follows its name, brings back who was taken out, and posts a deleted card again', async () => {
    const [headline] = await messagesIn(service, channel.id);
    await byHand({ name: 'Handy Health and friends' });
    await service.people('/control/channel-members', { channel: channel.id, person: 'jo.smith', present: false });
    await service.people('/control/messages/remove', { conversation: channel.id, message: headline.id });
    expect(await channelsOf(service, 'Handy Health', 'jo.smith')).toEqual([]);
    await soon('all is as it should be', async () => {
      await advance(31);
      const teams = (await service.as('priya.shah').ask<Json>(`/api/partners/${partner}`)).teams;
      const [seen] = await channelsOf(service, 'Handy Health', 'jo.smith');
      const posts = (await messagesIn(service, channel.id)).filter((message) => !message.deleted);
      return teams.name === 'Handy Health and friends' && seen && posts.length === 2;
    });
  }, 60_000);

  it('takes a contact who is removed out of the channel and the team, mid-session', async () => {
    const priya = service.as('priya.shah');
    const sam = { name: 'Sam Lee', email: 'sam.lee@acmehealth.example' };
    await service.people('/control/people', { name: sam.name, mail: sam.email, standing: 'outside' });
    await priya.addContact(partner, sam.name, sam.email);
    const added = (await ledgerOf(service, partner)).find(({ what }) => what === 'Invite Sam Lee as a guest');
    await accept(service, 'sam.lee');
    await soon('Sam is in the channel', async () => {
      await advance(5);
      return (await channelsOf(service, 'Handy Health', 'sam.lee')).length > 0;
    });
    await priya.do(partner, { type: 'removeContact', person: added?.person });
    await soon('Sam is out of channel and team', async () => {
      const { teams } = await service.people('/client/world?as=sam.lee');
      return (teams ?? []).length === 0;
    });
  }, 60_000);

  it('makes a deleted channel again only when the project manager says so', async () => {
    await byHand({ deleted: true });
    const gone = await soon('the ledger says so', async () => {
      await advance(61);
      const found = await line('channel');
      return found?.tone === 'problem' && found;
    });
    expect(gone.why).toContain('Somebody deleted the channel in Teams');
    expect(await channelsOf(service, 'Handy Health')).toEqual([]);
    await service.as('priya.shah').do(partner, { type: 'retryStep', key: 'channel' });
    const again = await soon('there is a new one', async () => {
      await advance(5);
      const [found] = await channelsOf(service, 'Handy Health', 'jo.smith');
      return found && (await messagesIn(service, found.id)).length >= 2 && found;
    });
    expect(again.id).not.toBe(channel.id);
  }, 60_000);
});
