/** Inviting guests: an account that waits to be accepted, and a mail with the link when one is wanted. */
import { type Call, created, Refused } from '../http/call.ts';
import { fieldsOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { newGuid } from '../world/ids.ts';
import { addressOf, deliver } from '../world/mail.ts';
import { addPerson, makeGuest, personByMail } from '../world/people.ts';
import { badRequest, forbidden } from './errors.ts';
import type { GraphRoute } from './route.ts';
import { escapeHtml } from './text.ts';

const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

function sendInvitation(sim: Sim, mail: string, name: string, link: string, words: string): void {
  const text = words === '' ? '' : `<p>${escapeHtml(words)}</p>`;
  deliver(sim.world, {
    from: { name: 'Microsoft Invitations', address: 'invites@microsoft.example' },
    to: [{ ...addressOf(sim.world, mail), ...(name === '' ? {} : { name }) }],
    cc: [],
    replyTo: [],
    subject: 'NHS login invited you to access applications within their organisation',
    html: `${text}<p><a href="${link}">Accept invitation</a></p>`,
  });
}

/** What administrators allow. The words on domains are ours: Microsoft does not document them. */
function checkPolicy(sim: Sim, mail: string): void {
  const { guestInvitations, guestDomains } = sim.world.data.settings;
  // MicrosoftDocs/azure-docs #78054.
  if (!guestInvitations) {
    throw forbidden(
      'Guest invitations not allowed for your company. Contact your company administrator for more details.',
    );
  }
  const domain = mail.split('@')[1]?.toLowerCase() ?? '';
  if (guestDomains.length > 0 && !guestDomains.includes(domain)) {
    throw badRequest(`Guests from ${domain} are not allowed by the policy of this organisation.`);
  }
}

function invite(sim: Sim, call: Call) {
  const mail = textOf(call.body, 'invitedUserEmailAddress');
  const redirectUrl = textOf(call.body, 'inviteRedirectUrl');
  if (!address.test(mail)) throw new Refused(400, 'BadRequest', 'The invited user email address is not valid.');
  checkPolicy(sim, mail);
  if (redirectUrl === '') throw new Refused(400, 'BadRequest', 'inviteRedirectUrl is required.');
  const name = textOf(call.body, 'invitedUserDisplayName');
  const person = personByMail(sim.world, mail) ?? addPerson(sim.world, name || mail.split('@')[0] || mail, mail);
  if (person.account?.userType === 'Member') {
    throw new Refused(400, 'BadRequest', 'The invited user already exists in the directory as object of type member.');
  }
  const account = makeGuest(person);
  const invitation = {
    id: newGuid(),
    mail,
    personId: person.id,
    accepted: account.accepted,
    redirectUrl,
    at: sim.world.nowIso(),
  };
  sim.world.data.invitations.push(invitation);
  const link = `${sim.urls.people}/redeem?invitation=${invitation.id}`;
  const send = fieldsOf(call.body).sendInvitationMessage === true;
  if (send)
    sendInvitation(sim, mail, name, link, textOf(fieldsOf(call.body).invitedUserMessageInfo, 'customizedMessageBody'));
  sim.world.tell({ type: 'world' });
  return created({
    id: invitation.id,
    inviteRedeemUrl: link,
    invitedUserDisplayName: name || null,
    invitedUserEmailAddress: mail,
    invitedUserType: 'Guest',
    inviteRedirectUrl: redirectUrl,
    sendInvitationMessage: send,
    status: account.accepted ? 'Completed' : 'PendingAcceptance',
    invitedUser: { id: account.directoryId },
  });
}

export const invitationRoutes: GraphRoute[] = [
  {
    method: 'POST',
    path: 'invitations',
    needs: { tenant: ['User.Invite.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'] },
    answer: invite,
  },
];
