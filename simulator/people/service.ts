/** The people's side at /client: everything the Teams-like client asks. */

import { installFor } from '../app/events.ts';
import { type Handler, ok, Refused } from '../http/call.ts';
import { type Route, router } from '../http/router.ts';
import type { Service } from '../http/service.ts';
import { tabToken } from '../signin/issue.ts';
import type { Sim } from '../sim.ts';
import { mailboxes } from '../world/mail.ts';
import { personView } from '../world/people.ts';
import { addTab } from './add-tab.ts';
import { actor, actorAccount, openPlace } from './ask.ts';
import { cardAction, submitDialog } from './card-actions.ts';
import { live } from './live.ts';
import { sendMessage } from './messages.ts';
import { acceptOwn, listFeed, listInvitations, listMail, readFeed, readMail, writeMail } from './news.ts';
import { openTab } from './tabs.ts';
import { conversationView, markRead, worldView } from './views.ts';

function routes(sim: Sim): Route<Handler>[] {
  const get = (path: string, to: Handler): Route<Handler> => ({ method: 'GET', path, to });
  const post = (path: string, to: Handler): Route<Handler> => ({ method: 'POST', path, to });
  return [
    get('people', () => ok({ people: sim.world.data.people.map(personView), mailboxes: mailboxes(sim.world) })),
    get('world', (call) => ok(worldView(sim, actorAccount(sim, call).person))),
    get('events', (call) => live(sim, call)),
    get('conversations/:conversation', (call) => {
      const person = actor(sim, call);
      const id = openPlace(sim, person, call.param('conversation'));
      markRead(sim, person, id);
      return ok(conversationView(sim, person, id));
    }),
    post('messages', (call) => sendMessage(sim, call)),
    post('card-actions', (call) => cardAction(sim, call)),
    post('dialogs/submit', (call) => submitDialog(sim, call)),
    post('tabs', (call) => addTab(sim, call)),
    post('tabs/open', (call) => openTab(sim, call)),
    post('token', async (call) => ok(await tabToken(sim, actorAccount(sim, call)))),
    post('install', (call) => {
      const account = actorAccount(sim, call);
      void installFor(sim, account);
      return ok(worldView(sim, account.person));
    }),
    get('activity', (call) => listFeed(sim, call)),
    post('activity/read', (call) => readFeed(sim, call)),
    get('mail', (call) => listMail(sim, call)),
    post('mail', (call) => writeMail(sim, call)),
    post('mail/read', (call) => readMail(sim, call)),
    get('invitations', (call) => listInvitations(sim, call)),
    post('invitations/:invitation/accept', (call) => acceptOwn(sim, call)),
  ];
}

export function peopleService(sim: Sim): Service {
  const find = router(routes(sim));
  return {
    root: '/client',
    handle: async (call) => {
      const found = find(call);
      if (!found) throw new Refused(404, 'NotFound', `The simulator has no ${call.method} /client${call.path}.`);
      return found.to(found.call);
    },
    refusal: ({ code, message }) => ({ error: { code, message } }),
  };
}
