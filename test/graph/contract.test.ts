/** One contract, two worlds: the fake the plan is tested on, and the real client on the simulator's Graph. */
import { FakeTeams } from '../../bot/spaces/fake-teams.ts';
import { holdsTheContract } from './contract.ts';
import { simulatedWorld } from './simulated.ts';

holdsTheContract('Teams in memory', async () => {
  const teams = new FakeTeams();
  const owner = teams.addMember('priya@nhs.example');
  const id = (email: string) => teams.users.find((user) => user.email === email)?.id;
  return {
    graph: teams.graph,
    mailer: teams.mailer,
    calendar: teams.calendar,
    team: 'team',
    app: 'app',
    owner,
    ownerEmail: 'priya@nhs.example',
    guest: 'jo@acme.example',
    post: (team, channel, card) => teams.messenger.postToChannel({ team, channel }, card),
    reply: (conversation, card) => teams.messenger.replyInThread(conversation, card),
    feed: async (email) => teams.feed.filter(({ user }) => user === id(email)).map(({ text }) => text),
    inbox: async (email) => teams.mail.filter(({ to, sent }) => to === email && sent).map(({ subject }) => subject),
    stop: async () => {},
  };
});

holdsTheContract('Microsoft Graph', simulatedWorld);
