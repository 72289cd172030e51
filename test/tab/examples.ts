/** Example partners for the pages' tests, each in another stage, made by commands through the API. */
import { randomUUID } from 'node:crypto';
import type { Done } from '../../shared/api.ts';
import type { World } from '../api/world.ts';
import { good } from '../shared/story.ts';

const onboarding = 'o1';
const none = { comments: '', reasons: [], items: [], deadline: null, nextDate: null };

export interface Examples {
  /** Just registered, nobody looks after it. */
  readonly fresh: string;
  /** "Not sure": a query with a draft waits for the project manager. */
  readonly unsure: string;
  /** The Board meets today; everything is recorded. */
  readonly board: string;
  /** Deferred with items. */
  readonly deferred: string;
  /** With a channel, at the Product Demonstration Call. */
  readonly channel: string;
}

export async function addExamples(world: World): Promise<Examples> {
  await world.addPerson('priya', 'Priya Shah', ['projectManager', 'administrator']);
  await world.addPerson('daniel', 'Daniel Okafor', ['projectManager']);
  await world.addPerson('helen', 'Helen Marsh', ['board']);
  const fresh = await register(world, 'Northstar Rehabilitation Services', 'Northstar Rehab', 'amir', false);
  const unsure = await register(world, 'Bright Minds', 'Mood Diary', 'maya');
  const answers = { ...good, free: 'notSure' as const };
  await world.give('maya', unsure, { type: 'answerEligibility', onboarding, screen: 2, answers, basedOn: 0 });
  const board = await register(world, 'Lakeside Digital', 'Lakeside Records', 'owen');
  await upToBoard(world, board, 'owen');
  const deferred = await register(world, 'Greenfield Care', 'CareLoop', 'ines');
  await upToBoard(world, deferred, 'ines');
  const items = [
    { text: 'Send the penetration test report', side: 'partner', by: '2026-12-01' },
    { text: 'Check the commission with North ICB', side: 'nhs', by: '2026-11-27' },
  ];
  const channel = await register(world, 'Acme Health', 'Acme Steps', 'jo');
  await upToBoard(world, channel, 'jo');
  world.clock.now = '2026-11-18T15:00:00.000Z';
  const outcome = { type: 'recordBoardOutcome', onboarding, ...none, tell: 'now' };
  await world.give('priya', deferred, { ...outcome, outcome: 'deferred', items, deadline: '2026-12-04' });
  await world.give('priya', channel, { ...outcome, outcome: 'approved' });
  await toChannel(world, channel);
  return { fresh, unsure, board, deferred, channel };
}

async function register(
  world: World,
  name: string,
  product: string,
  contact: string,
  assignMe = true,
): Promise<string> {
  const who = { name: names[contact] ?? contact, email: `${contact}@example.com` };
  const body = { commandId: randomUUID(), name, product, service: 'nhs-login', odsCode: null, contact: who, assignMe };
  return (await world.post<Done>('priya', '/api/partners', body)).body.partner;
}

const names: Readonly<Record<string, string>> = {
  amir: 'Amir Haddad',
  maya: 'Maya Patel',
  owen: 'Owen Price',
  ines: 'Ines Costa',
  jo: 'Jo Smith',
};

async function upToBoard(world: World, partner: string, contact: string): Promise<void> {
  world.clock.now = '2026-11-16T10:15:00.000Z';
  await world.give(contact, partner, { type: 'answerEligibility', onboarding, screen: 2, answers: good, basedOn: 0 });
  await world.give('priya', partner, { type: 'recordApplication', onboarding, on: '2026-11-16', from: 'form' });
  const sentence = 'Their website and the call say so.';
  await world.give('priya', partner, { type: 'recordFinding', onboarding, criterion: 1, result: 'met', sentence });
  await world.give('priya', partner, {
    type: 'recordCall',
    kind: 'applicationReview',
    onboarding,
    on: '2026-11-16',
    attendees: ['priya', contact],
    others: 'Dr Lee, North ICB',
    overviewGiven: true,
    team: 'Jo leads the product. Two developers, one clinical safety officer.',
    questions: 'When can we use the sandpit?',
    notes: [
      { topic: 'overview', text: 'Helps patients after a stroke to walk again.', audience: 'shared' },
      { topic: 'hosting', text: 'Hosting is in London. One supplier is abroad: look at it again.', audience: 'nhs' },
    ],
    actions: [{ text: 'Send the hosting plan', side: 'partner', owner: null, by: '2026-11-30' }],
  });
  await world.give('priya', partner, { type: 'setBoardDate', onboarding, on: '2026-11-18' });
}

async function toChannel(world: World, partner: string): Promise<void> {
  world.clock.now = '2026-11-20T15:00:00.000Z';
  const answer = { type: 'answerForm', onboarding, basedOn: 0 };
  await world.give('jo', partner, { ...answer, form: 'discovery', answers: { decision: 'yes' } });
  await world.give('jo', partner, { ...answer, form: 'sandpit', answers: { works: 'yes' } });
  const actions = [
    { text: 'Send the test plan', side: 'partner', owner: 'jo', by: '2026-11-30' },
    { text: 'Invite the specialists', side: 'nhs', owner: 'priya', by: '2026-11-27' },
  ];
  const call = { type: 'recordCall', kind: 'preparation', onboarding, on: '2026-11-20', attendees: ['priya', 'jo'] };
  await world.give('priya', partner, { ...call, others: '', notes: [], ready: true, actions });
  await world.give('priya', partner, { type: 'openSpace', onboarding });
  const how = 'created' as const;
  await world.note(partner, [
    { type: 'GuestInvited', key: 'invite:jo', person: 'jo', how },
    {
      type: 'ChannelReady',
      key: 'channel',
      channel: '19:acme@thread.tacv2',
      team: 'team',
      name: 'Acme Health Acme Steps',
      url: 'https://teams.microsoft.com/l/channel/acme',
      how,
    },
    {
      type: 'StepWaiting',
      key: 'member:jo',
      until: '2026-11-20T16:00:00.000Z',
      why: 'Jo Smith has not accepted the invitation yet.',
    },
    { type: 'StepRefused', key: 'tab', why: 'Microsoft Teams said that the app may not do this (403).' },
  ]);
  const question = { type: 'askQuery', onboarding, wantsDocument: true, replyBy: null, owner: null };
  await world.give('priya', partner, { ...question, text: 'Can you send us the test plan before the call?' });
}
