/** A person's activity feed, mail and invitations. */
import { tellTeamMember } from '../app/events.ts';
import type { FeedItem, Invitation, Mail } from '../contract.ts';
import { type Answer, type Call, created, ok, Refused } from '../http/call.ts';
import { textOf, textsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { FeedData, InvitationData, MailData } from '../world/data.ts';
import { addressOf, deliver, file, mailIn } from '../world/mail.ts';
import { syncAccepted } from '../world/membership.ts';
import { accountOf, personById, personView } from '../world/people.ts';
import { actor } from './ask.ts';

export function feedView({ personId: _, chainId: __, ...item }: FeedData): FeedItem {
  return item;
}

export function mailView({ mailbox: _, extended: __, ...mail }: MailData): Mail {
  return mail;
}

function invitationView({ personId: _, expired: __, ...invitation }: InvitationData): Invitation {
  return invitation;
}

const feedOf = (sim: Sim, personId: string) => sim.world.data.feed.filter((item) => item.personId === personId);

export const listFeed = (sim: Sim, call: Call): Answer => ok(feedOf(sim, actor(sim, call).id).map(feedView).reverse());

export function readFeed(sim: Sim, call: Call): Answer {
  for (const item of feedOf(sim, actor(sim, call).id)) item.read = true;
  sim.world.tell({ type: 'kept' });
  return ok({});
}

export const listMail = (sim: Sim, call: Call): Answer =>
  ok(
    mailIn(sim.world, call.query.get('mailbox') ?? '')
      .map(mailView)
      .reverse(),
  );

export function readMail(sim: Sim, call: Call): Answer {
  const mail = sim.world.data.mail.find(({ id }) => id === textOf(call.body, 'id'));
  if (!mail) throw new Refused(404, 'NoMail', 'There is no such mail.');
  mail.read = true;
  sim.world.tell({ type: 'kept' });
  return ok(mailView(mail));
}

export function writeMail(sim: Sim, call: Call): Answer {
  const from = textOf(call.body, 'from');
  const to = textsOf(call.body, 'to');
  if (from === '' || to.length === 0) throw new Refused(400, 'NoAddress', 'Say who writes and to whom.');
  const letter = {
    from: addressOf(sim.world, from),
    to: to.map((address) => addressOf(sim.world, address)),
    cc: [],
    replyTo: [],
    subject: textOf(call.body, 'subject'),
    html: textOf(call.body, 'html'),
  };
  const sent = file(sim.world, from, 'sent', letter);
  deliver(sim.world, letter);
  return created(mailView(sent));
}

export function listInvitations(sim: Sim, call: Call): Answer {
  const person = actor(sim, call);
  return ok(sim.world.data.invitations.filter(({ personId }) => personId === person.id).map(invitationView));
}

/** From now on the guest sees the teams they are in. */
export function acceptInvitation(sim: Sim, id: string): { invitation: InvitationData; answer: Answer } {
  const invitation = sim.world.data.invitations.find((each) => each.id === id);
  const person = invitation && personById(sim.world, invitation.personId);
  if (!invitation || !person?.account) throw new Refused(404, 'NoInvitation', 'There is no such invitation.');
  if (invitation.expired) throw new Refused(410, 'Expired', 'This invitation has expired. Ask for a new one.');
  for (const each of sim.world.data.invitations) if (each.personId === person.id) each.accepted = true;
  person.account.accepted = true;
  const account = accountOf(person);
  if (account) syncAccepted(sim.world, account, (team) => tellTeamMember(sim, team, account, 'added'));
  sim.world.tell({ type: 'world' });
  return { invitation, answer: ok(personView(person)) };
}

export function acceptOwn(sim: Sim, call: Call): Answer {
  const person = actor(sim, call);
  const id = call.param('invitation');
  if (!sim.world.data.invitations.some((each) => each.id === id && each.personId === person.id)) {
    throw new Refused(403, 'NotYours', 'This invitation is for somebody else.');
  }
  return acceptInvitation(sim, id).answer;
}
