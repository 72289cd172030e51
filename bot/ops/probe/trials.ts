/** The capabilities that the product uses, each with the smallest use of it, in an order in which each finds what it needs. */
import { later } from '../../../shared/calendar/instants.ts';
import { personalTabLink } from '../../../shared/tab-link.ts';
import type { Card } from '../../cards/card.ts';
import { probeVerb } from '../../cards/verbs.ts';
import { marked } from '../../spaces/marked.ts';
import { NotSo, type Trial, type Trying } from './trial.ts';

const DAY_SECONDS = 86_400;

export const trials: readonly Trial[] = [
  {
    key: 'team',
    what: 'Read who is in the team',
    needs: [],
    otherwise: 'No channel can be made.',
    run: async ({ ports, about, found }) => {
      const user = await ports.graph.findUser(about.owner);
      if (!user) throw new NotSo(`There is nobody with the address ${about.owner} in the directory.`);
      if (!(await ports.graph.isTeamMember(about.team, user.id))) {
        throw new NotSo(`${about.owner} is not in the team. Add them, or name somebody else with --owner.`);
      }
      found.owner = user.id;
    },
  },
  {
    key: 'channel',
    what: 'Create a private channel',
    needs: ['team'],
    otherwise: 'Make the channel by hand and give its link when you import the partner. News goes by email until then.',
    run: create,
  },
  {
    key: 'enable',
    what: 'Add the app to the channel',
    needs: ['channel'],
    otherwise: 'The project manager is asked to add it by hand: Manage channel, Apps.',
    run: async ({ ports, about, found }) => {
      await ports.graph.enableApp(about.team, channelOf(found), about.app);
    },
  },
  {
    key: 'roster',
    what: 'Read who is in the channel',
    needs: ['channel'],
    otherwise: 'People are not put into the channel. Give ChannelMember.ReadWrite.All.',
    run: async ({ ports, about, found }) => {
      const members = await ports.graph.channelMembers(about.team, channelOf(found));
      if (!members.some(({ user }) => user === found.owner)) throw new NotSo('The owner is not in the list.');
    },
  },
  {
    key: 'post',
    what: 'Post a card in the channel',
    needs: ['channel'],
    otherwise:
      'News goes to the tab and the activity feed. The app uses the channel by itself when it is allowed one day.',
    run: async ({ ports, about, found }) => {
      const to = { team: about.team, channel: channelOf(found) };
      Object.assign(found, await ports.messenger.postToChannel(to, cardOf(about.id, 'This is a trial of the app.')));
    },
  },
  {
    key: 'find',
    what: 'Find the card again',
    needs: ['post'],
    otherwise: 'A post without an answer is put before the project manager: it arrived, or try again.',
    run: async ({ ports, about, found }) => {
      const card = await ports.graph.findCard(about.team, channelOf(found), about.id, null);
      if (!card) throw new NotSo('The channel does not show the card with its mark.');
    },
  },
  {
    key: 'update',
    what: 'Change the card in place',
    needs: ['post'],
    otherwise: 'Cards in the channel stay as they are. The tab shows the latest.',
    run: async ({ ports, about, found }) => {
      const { conversation = '', activity = '' } = found;
      await ports.messenger.update(conversation, activity, cardOf(about.id, 'This trial card was changed.'));
    },
  },
  {
    key: 'action',
    what: 'Press a button of the card',
    needs: ['post'],
    otherwise: 'Everything a card can do, the tab can do.',
    run: async ({ ask }) => {
      if (!ask) throw new NotSo('Only a person can press it: run the probe with --press.', false);
      const question =
        'In Teams, open the channel of the trial and press "Try me". Does it say that the app got your press?';
      if (!(await ask(question))) throw new NotSo('You said that it does not.');
    },
  },
  {
    key: 'tab',
    what: 'Pin the tab',
    needs: ['channel'],
    otherwise: 'Contacts open their pages by the link in emails, or in the personal app.',
    run: async ({ ports, about, found }) => {
      await ports.graph.pinTab(about.team, channelOf(found), about.app, about.tab);
    },
  },
  {
    key: 'feed',
    what: 'Write to the activity feed',
    needs: ['team'],
    otherwise: 'News goes to the 1:1 chat with the app, or by email.',
    run: async ({ ports, about, found }) => {
      const link = personalTabLink({ app: about.app, tenant: about.tenant, personalTab: 'home' }, 'partners');
      const entry = { user: found.owner ?? '', text: 'A trial of the onboarding app. You need to do nothing.', link };
      await ports.graph.notify(about.team, { ...entry, chain: 1 });
    },
  },
  {
    key: 'mail',
    what: 'Send mail and find it again',
    needs: [],
    otherwise: 'Nobody outside Teams can be told anything: give Mail.ReadWrite and Mail.Send for the mailbox.',
    run: async ({ ports, about }) => {
      const html = '<p>This is a trial of the onboarding app. You need to do nothing.</p>';
      const subject = 'A trial of the onboarding app';
      await ports.mailer.send(await ports.mailer.draft({ key: about.id, to: about.mail, subject, html }));
      if (!(await ports.mailer.find(about.id))) throw new NotSo('The mailbox does not show the mail with its mark.');
    },
  },
  {
    key: 'calendar',
    what: 'Put a call in the owner’s calendar, and take it out',
    needs: ['team'],
    otherwise: 'Project managers send invitations to calls themselves.',
    run: book,
  },
  {
    key: 'guest',
    what: 'Invite a guest into the team’s group',
    needs: [],
    otherwise: 'Contacts use the emailed link. Allow invitations, or invite them by hand.',
    run: invite,
  },
];

async function create({ ports, about, found, undoable }: Trying): Promise<void> {
  // The name of a deleted channel stays taken for 30 days.
  const name = `App trial ${about.now.slice(0, 10)} ${about.id.slice(-6)}`;
  const description = `A trial of the app, to be deleted. Reference: ${about.id}`;
  const remove = async () => {
    // A call without an answer may have made it.
    const id = found.channel ?? (await made(ports, about));
    if (id) await ports.deleteChannel(about.team, id);
  };
  const make = async () => {
    const there = await made(ports, about);
    const owner = found.owner ?? '';
    return there ?? (await ports.graph.createPrivateChannel(about.team, { name, description, owner })).id;
  };
  found.channel = await undoable(`the channel "${name}" in the team: delete it`, remove, make);
}

async function made({ graph }: Trying['ports'], { team, id }: Trying['about']): Promise<string | undefined> {
  return (await graph.channels(team)).find(({ description }) => description.endsWith(id))?.id;
}

async function book({ ports: { calendar }, about, found, undoable }: Trying): Promise<void> {
  const user = found.owner ?? '';
  const remove = async () => {
    const event = await calendar.find(user, about.id);
    if (event) await calendar.remove(user, event.id);
  };
  const [start, end] = [later(about.now, 300 * DAY_SECONDS), later(about.now, 300 * DAY_SECONDS + 900)];
  const text = { subject: 'App trial', text: 'A trial of the app.', start, end, attendees: [] };
  const what = `a call named "App trial" in the calendar of ${about.owner}: delete it`;
  await undoable(what, remove, () => calendar.create(user, about.id, text));
  if (!(await calendar.find(user, about.id))) throw new NotSo('The calendar does not show the call with its mark.');
}

async function invite({ ports: { graph }, about, undoable }: Trying): Promise<void> {
  const { guest, team } = about;
  if (!guest) throw new NotSo('Name somebody whom you may invite with --guest.', false);
  const account = `the guest account of ${guest} in the directory: delete it in the Entra admin centre`;
  const redirect = 'https://teams.microsoft.com';
  const user =
    (await graph.findUser(guest))?.id ??
    (await undoable(account, notOurs, () => graph.inviteGuest({ email: guest, name: guest, redirect })));
  if (await graph.isTeamMember(team, user)) throw new NotSo('They are in the team already: name another.', false);
  const membership = `${guest} in the team: take them out`;
  await undoable(
    membership,
    () => graph.removeGroupMember(team, user),
    () => graph.addGroupMember(team, user),
  );
}

async function notOurs(): Promise<void> {
  throw new NotSo('the app may not delete accounts');
}

function channelOf({ channel }: Trying['found']): string {
  return channel ?? '';
}

function cardOf(id: string, text: string): Card {
  const body: Card['body'] = [{ type: 'TextBlock', text, wrap: true }];
  const actions: Card['actions'] = [{ type: 'Action.Execute', title: 'Try me', verb: probeVerb, data: {} }];
  return marked({ type: 'AdaptiveCard', version: '1.5', fallbackText: text, body, actions }, id);
}
