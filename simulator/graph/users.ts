/** Users of the directory: by id, by principal name, by a filter on mail. */
import { type Call, ok } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import { type Account, accountOf, principalName } from '../world/people.ts';
import { userIn } from './find.ts';
import { filtered, page } from './odata.ts';
import type { GraphRoute } from './route.ts';

function userView(account: Account) {
  const [givenName = '', ...rest] = account.person.name.split(' ');
  return {
    id: account.directoryId,
    displayName: account.person.name,
    givenName,
    surname: rest.join(' '),
    mail: account.person.mail,
    userPrincipalName: principalName(account),
    userType: account.guest ? 'Guest' : 'Member',
    jobTitle: account.person.jobTitle || null,
    companyName: account.person.organisation,
    accountEnabled: true,
    externalUserState: account.guest ? (account.accepted ? 'Accepted' : 'PendingAcceptance') : null,
  };
}

const needs = { tenant: ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'] };

function listUsers(sim: Sim, call: Call) {
  const users = sim.world.data.people.flatMap((person) => accountOf(person) ?? []).map(userView);
  return page(call, 'https://graph.microsoft.com/v1.0/users', filtered(call, users), 100);
}

export const userRoutes: GraphRoute[] = [
  { method: 'GET', path: 'users', needs, answer: listUsers },
  { method: 'GET', path: 'users/:user', needs, answer: (sim, call) => ok(userView(userIn(sim, call.param('user')))) },
];
