/** How somebody from outside becomes a guest: invited, in the group, later in the team, and in once they accept. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bind, guest, type Json, type Kit, soon, startKit } from './kit.ts';

let kit: Kit;
let team: string;
beforeAll(async () => {
  kit = await startKit();
  team = kit.simulator.identity.teamId;
});
afterAll(() => kit.stop());

const invite = (mail: string, more: object = {}) =>
  kit.graph('POST', '/invitations', {
    invitedUserEmailAddress: mail,
    inviteRedirectUrl: 'https://teams.microsoft.com/l/team',
    ...more,
  });

describe('before the invitation', () => {
  it('they are not in the directory and have no Teams, only mail', async () => {
    const found = await kit.graph('GET', "/users?$filter=mail eq 'sam.lee@acmehealth.example'");
    expect(found.body.value).toEqual([]);
    expect((await kit.graph('GET', '/users/sam.lee@acmehealth.example')).status).toBe(404);
    expect((await kit.people('GET', '/client/world?as=sam.lee')).status).toBe(403);
  });
});

describe('an invitation', () => {
  it('makes a pending guest who is found by mail, and sends a mail when it should', async () => {
    const { status, body } = await invite('sam.lee@acmehealth.example', {
      sendInvitationMessage: true,
      invitedUserMessageInfo: { customizedMessageBody: 'Come <in>' },
    });
    expect([status, body.status]).toEqual([201, 'PendingAcceptance']);
    const found = await kit.graph('GET', "/users?$filter=mail eq 'sam.lee@acmehealth.example'");
    expect(found.body.value).toMatchObject([{ userType: 'Guest', externalUserState: 'PendingAcceptance' }]);
    const mails = (await kit.people('GET', '/client/mail?mailbox=sam.lee@acmehealth.example')).body;
    expect(mails[0].html).toContain('Come &lt;in&gt;');
  });

  it('given twice is one guest', async () => {
    const [first, second] = [
      await invite('owen.price@brightminds.example'),
      await invite('Owen.Price@brightminds.example'),
    ];
    expect(second.body.invitedUser.id).toBe(first.body.invitedUser.id);
  });

  it('is refused for what is no address, and for staff', async () => {
    expect((await invite('nobody')).status).toBe(400);
    expect((await invite('priya.shah@nhslogin.example')).status).toBe(400);
  });
});

describe('a guest in the group', () => {
  it('is not in the team until the sync delay is over', async () => {
    await kit.people('POST', '/control/settings', { guestSyncMs: 3_600_000 });
    const { id } = (await invite('maya.patel@brightminds.example')).body.invitedUser;
    const reply = await kit.graph('POST', `/groups/${team}/members/$ref`, { '@odata.id': `x/directoryObjects/${id}` });
    await kit.people('POST', '/control/settings', { guestSyncMs: 50 });
    expect(reply.status).toBe(204);
    const ids = async (path: string) =>
      (await kit.graph('GET', path)).body.value.map((member: Json) => member.userId ?? member.id);
    expect(await ids(`/groups/${team}/members`)).toContain(id);
    expect(await ids(`/teams/${team}/members`)).not.toContain(id);
  });

  it('is in the team after the delay, and the bot is told', async () => {
    const id = await guest(kit, 'late.arrival@elsewhere.example');
    const event = await soon(() =>
      kit.app.got.find(({ activity }) => activity.channelData.eventType === 'teamMemberAdded'),
    );
    expect(event.activity.membersAdded[0].aadObjectId).toBe(id);
  });

  it('cannot be added twice', async () => {
    const id = await guest(kit, 'amir.khan@northstar.example');
    const again = await kit.graph('POST', `/groups/${team}/members/$ref`, { '@odata.id': `x/directoryObjects/${id}` });
    expect([again.status, again.body.error.code]).toEqual([400, 'Request_BadRequest']);
  });

  it('cannot be added to the team directly by an app', async () => {
    const { id } = (await invite('chloe.ward@carelink.example')).body.invitedUser;
    const reply = await kit.graph('POST', `/teams/${team}/members`, bind(id));
    expect(reply.status).toBe(403);
    expect(reply.body.error.message).toContain('guest members');
  });

  it('sees the team only after accepting', async () => {
    await guest(kit, 'jo.smith@acmehealth.example');
    expect((await kit.people('GET', '/client/world?as=jo.smith')).status).toBe(403);
    const [invitation] = (await kit.people('GET', '/client/invitations?as=jo.smith')).body;
    const other = await kit.people('POST', `/client/invitations/${invitation.id}/accept`, { as: 'sam.lee' });
    expect(other.status).toBe(403);
    await kit.people('POST', `/client/invitations/${invitation.id}/accept`, { as: 'jo.smith' });
    const world = (await kit.people('GET', '/client/world?as=jo.smith')).body;
    expect(world.teams[0].channels.map((channel: { name: string }) => channel.name)).toEqual(['General']);
  });

  it('can accept by the link of the mail, and lands where the invitation says', async () => {
    const { inviteRedeemUrl } = (await invite('reader@elsewhere.example')).body;
    const page = await fetch(inviteRedeemUrl);
    expect(await page.text()).toContain('Accept');
    const invitation = new URL(inviteRedeemUrl).searchParams.get('invitation') ?? '';
    const body = new URLSearchParams({ invitation });
    const accepted = await fetch(new URL('/redeem', inviteRedeemUrl), { method: 'POST', body, redirect: 'manual' });
    expect([accepted.status, accepted.headers.get('location')]).toEqual([303, 'https://teams.microsoft.com/l/team']);
    expect((await kit.people('GET', '/client/world?as=reader')).status).toBe(200);
    expect((await fetch(new URL('/redeem?invitation=x', inviteRedeemUrl))).status).toBe(404);
  });

  it('loses everything when taken out of the group', async () => {
    const id = await guest(kit, 'new.person@elsewhere.example');
    expect((await kit.graph('DELETE', `/groups/${team}/members/${id}/$ref`)).status).toBe(204);
    expect((await kit.graph('DELETE', `/groups/${team}/members/${id}/$ref`)).status).toBe(404);
  });
});
