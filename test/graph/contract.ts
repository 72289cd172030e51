/** What the steps rely on: held by the Teams in memory and by Microsoft Graph (the simulator's, over HTTPS) alike. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import {
  type Calendar,
  CallFailed,
  type Channel,
  type GraphPort,
  type Mailer,
  type Sent,
} from '../../bot/spaces/ports.ts';

export interface World {
  readonly graph: GraphPort;
  readonly mailer: Mailer;
  readonly calendar: Calendar;
  readonly team: string;
  readonly app: string;
  /** Directory id of a member of the team. */
  readonly owner: string;
  readonly ownerEmail: string;
  /** An address outside the tenant. */
  readonly guest: string;
  post(team: string, channel: string, card: Card): Promise<Sent>;
  reply(conversation: string, card: Card): Promise<Sent>;
  /** How often this person's feed shows an entry. */
  feed(email: string): Promise<readonly string[]>;
  /** Mail that arrived at this address. */
  inbox(email: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const card = (mark: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Hello' },
    { type: 'Container', id: mark, isVisible: false, items: [] },
  ],
});

async function failure(call: Promise<unknown>): Promise<CallFailed> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CallFailed) return error;
  throw new Error(`It should have failed with CallFailed, not ${error}`);
}

export function holdsTheContract(name: string, open: () => Promise<World>): void {
  describe(name, () => {
    let world: World;
    let channel: Channel;
    let guest: string;
    const inTeam = async (user: string) => {
      while (!(await world.graph.isTeamMember(world.team, user))) await new Promise((done) => setTimeout(done, 30));
    };
    beforeAll(async () => {
      world = await open();
    });
    afterAll(() => world.stop());

    it('finds people by their address, and nobody else', async () => {
      const { graph, ownerEmail, owner, guest: outside } = world;
      expect(await graph.findUser(ownerEmail)).toEqual({ id: owner, pending: false });
      expect(await graph.findUser(outside)).toBeNull();
      expect(await graph.isAccountThere(owner)).toBe(true);
      expect(await graph.isAccountThere('00000000-0000-4000-8000-000000000000')).toBe(false);
      expect(await graph.findUser("o'neil@example.org")).toBeNull();
    });

    it('invites a guest once: a repeat gives the same account', async () => {
      const invitation = { email: world.guest, name: 'Jo Smith', redirect: 'https://teams.microsoft.com' };
      guest = await world.graph.inviteGuest(invitation);
      expect(await world.graph.inviteGuest(invitation)).toBe(guest);
      expect(await world.graph.findUser(world.guest)).toEqual({ id: guest, pending: true });
    });

    it('adds a member to the team again without harm, and never a guest', async () => {
      await world.graph.addTeamMember(world.team, world.owner);
      expect(await world.graph.isTeamMember(world.team, world.owner)).toBe(true);
      expect(await failure(world.graph.addTeamMember(world.team, guest))).toMatchObject({ status: 403, sure: true });
    });

    it('brings a guest in through the group, and a repeat is no failure', async () => {
      expect(await world.graph.isTeamMember(world.team, guest)).toBe(false);
      await world.graph.addGroupMember(world.team, guest);
      await world.graph.addGroupMember(world.team, guest);
      await inTeam(guest);
    });

    it('makes a private channel with its owner, and shows its description', async () => {
      const wanted = { name: 'Acme Steps ab12', description: 'For Acme. Reference: p1', owner: world.owner };
      channel = await world.graph.createPrivateChannel(world.team, wanted);
      const listed = (await world.graph.channels(world.team)).find(({ id }) => id === channel.id);
      expect(listed).toMatchObject({ name: wanted.name, description: wanted.description });
      expect(await world.graph.findChannel(world.team, channel.id)).toMatchObject({
        name: wanted.name,
        archived: false,
      });
      const none = await failure(world.graph.findChannel(world.team, '19:none@thread.tacv2'));
      expect(none).toMatchObject({ status: 404, sure: true });
      expect(await world.graph.channelMembers(world.team, channel.id)).toMatchObject([
        { user: world.owner, owner: true, guest: false },
      ]);
    });

    it('refuses a name that is taken', async () => {
      const again = { name: 'Acme Steps ab12', description: '', owner: world.owner };
      const refusal = await failure(world.graph.createPrivateChannel(world.team, again));
      expect(refusal).toMatchObject({ status: 400, code: 'NameAlreadyExists', sure: true });
    });

    it('enables the app, again without harm, and pins one tab that can be found', async () => {
      const { graph, team, app } = world;
      const tab = { name: 'Progress', entity: 'progress', url: 'https://bot.example/tab' };
      expect(await graph.isAppEnabled(team, channel.id, app)).toBe(false);
      await graph.enableApp(team, channel.id, app);
      await graph.enableApp(team, channel.id, app);
      expect(await graph.findTab(team, channel.id, app)).toBeNull();
      const made = await graph.pinTab(team, channel.id, app, tab);
      expect(await graph.findTab(team, channel.id, app)).toBe(made);
      expect(await graph.isAppEnabled(team, channel.id, app)).toBe(true);
    });

    it('adds a person to the channel once, and takes them out', async () => {
      const { graph, team } = world;
      await graph.addChannelMember(team, channel.id, guest, false);
      await graph.addChannelMember(team, channel.id, guest, false);
      const members = await graph.channelMembers(team, channel.id);
      expect(members.map(({ user }) => user).sort()).toEqual([guest, world.owner].sort());
      expect(members.find(({ user }) => user === guest)).toMatchObject({ owner: false, guest: true });
      const membership = members.find(({ user }) => user === guest)?.membership ?? '';
      await graph.removeChannelMember(team, channel.id, membership);
      expect(await graph.channelMembers(team, channel.id)).toHaveLength(1);
    });

    it('never loses its last owner, and making somebody owner again does no harm', async () => {
      const { graph, team, owner } = world;
      const membership =
        (await graph.channelMembers(team, channel.id)).find(({ user }) => user === owner)?.membership ?? '';
      await graph.makeChannelOwner(team, channel.id, membership);
      const refusal = await failure(graph.removeChannelMember(team, channel.id, membership));
      expect(refusal).toMatchObject({ status: 400, sure: true });
      expect(await graph.channelMembers(team, channel.id)).toMatchObject([{ user: owner, owner: true }]);
    });

    it('refuses people who are not in the team', async () => {
      const stranger = await world.graph.inviteGuest({
        email: `not-${world.guest}`,
        name: 'No',
        redirect: 'https://x.example',
      });
      const refusal = await failure(world.graph.addChannelMember(world.team, channel.id, stranger, false));
      expect(refusal).toMatchObject({ status: 404, sure: true });
    });

    it('finds a card by its mark, in the channel and in a thread', async () => {
      const { graph, team } = world;
      const sent = await world.post(team, channel.id, card('p1:post:headline'));
      const reply = await world.reply(sent.conversation, card('p1:notice:n1:channel'));
      expect(await graph.findCard(team, channel.id, 'p1:post:headline', null)).toEqual(sent);
      expect(await graph.isCardThere(team, channel.id, sent.activity)).toBe(true);
      expect(await graph.isCardThere(team, channel.id, '1')).toBe(false);
      expect(await graph.findCard(team, channel.id, 'p1:notice:n1:channel', sent.activity)).toMatchObject({
        activity: reply.activity,
      });
      expect(await graph.findCard(team, channel.id, 'p1:notice:n1:channel', null)).toBeNull();
      expect(await graph.findCard(team, channel.id, 'p2:post:headline', null)).toBeNull();
    });

    it('puts one entry into the feed for one chain', async () => {
      const entry = {
        user: world.owner,
        link: 'https://teams.microsoft.com/l/entity/app/home',
        chain: 281_474_976_710_655,
      };
      await world.graph.notify(world.team, { ...entry, text: 'The Board met' });
      await world.graph.notify(world.team, { ...entry, text: 'The Board met today' });
      expect(await world.feed(world.ownerEmail)).toEqual(['The Board met today']);
    });

    it('archives the channel in its own time, where members still change, and opens it again', async () => {
      const { graph, team } = world;
      const is = async (archived: boolean) => {
        while ((await graph.isChannelArchived(team, channel.id)) !== archived) {
          await new Promise((done) => setTimeout(done, 30));
        }
      };
      expect(await graph.isChannelArchived(team, channel.id)).toBe(false);
      await graph.archiveChannel(team, channel.id);
      await graph.archiveChannel(team, channel.id);
      await is(true);
      await graph.addChannelMember(team, channel.id, guest, false);
      await graph.unarchiveChannel(team, channel.id);
      await is(false);
    });

    it('takes a guest out of the team by the group, and a repeat is no failure', async () => {
      await world.graph.removeGroupMember(world.team, guest);
      await world.graph.removeGroupMember(world.team, guest);
      expect(await world.graph.isTeamMember(world.team, guest)).toBe(false);
    });

    it('makes one event with a link to join, finds it by its key, moves it and takes it out', async () => {
      const { calendar, owner } = world;
      const key = 'p1:meeting:p1';
      const start = '2026-12-08T14:00:00.000Z';
      const attendees = [{ name: 'Jo Smith', email: world.guest }];
      const text = { subject: 'A call', text: 'Agenda', start, end: '2026-12-08T15:00:00.000Z', attendees };
      expect(await calendar.find(owner, key)).toBeNull();
      const made = await calendar.create(owner, key, text);
      expect(made.url).toMatch(/^https:/);
      expect(await calendar.create(owner, key, text)).toMatchObject({ id: made.id });
      expect(await calendar.find(owner, key)).toMatchObject({ id: made.id, url: made.url });
      await calendar.update(owner, made.id, { ...text, end: '2026-12-08T16:00:00.000Z' });
      await calendar.remove(owner, made.id);
      expect(await calendar.find(owner, key)).toBeNull();
      expect(await failure(calendar.update(owner, made.id, text))).toMatchObject({ status: 404, sure: true });
    });

    it('finds a draft by its key, sends it once, and knows that it was sent', async () => {
      const { mailer } = world;
      const key = 'p1:notice:boardDate-1:jo:mail';
      expect(await mailer.find(key)).toBeNull();
      const id = await mailer.draft({ key, to: world.guest, subject: 'The Board date', html: '<p>Hello</p>' });
      expect(await mailer.find(key)).toEqual({ id, sent: false });
      await mailer.send(id);
      expect(await mailer.find(key)).toEqual({ id, sent: true });
      expect(await world.inbox(world.guest)).toContain('The Board date');
      expect((await failure(mailer.send(id))).sure).toBe(true);
    });
  });
}
