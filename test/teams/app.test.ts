/** Faults of our own: a button or a message always gets an answer in words, never HTTP 500 or 501. */
import { describe, expect, it } from '@jest/globals';
import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { realClock } from '../../bot/clock.ts';
import { StoreUnavailable } from '../../bot/records/ports.ts';
import { teamsApp } from '../../bot/teams/app.ts';
import type { TeamsParts } from '../../bot/teams/parts.ts';
import { settings } from '../spaces/story.ts';

function partsThat(fail: () => Promise<never>): TeamsParts {
  return {
    actors: { find: fail },
    partners: { get: fail, handle: fail },
    house: fail,
    rows: () => [],
    knows: () => false,
    history: () => [],
    namesFor: fail,
    chatOpened: fail,
    rates: { take: () => 0 },
    settings,
    clock: realClock,
    log: pino({ level: 'silent' }),
  };
}

async function answersTo(change: Partial<Activity>, error: Error): Promise<Partial<Activity>[]> {
  const turn = teamsApp(partsThat(() => Promise.reject(error)));
  const adapter = new TestAdapter(async () => undefined);
  const activity = {
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'https://example.com',
    from: { id: '29:jo', name: 'Jo', aadObjectId: 'jo' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:chat', conversationType: 'personal', isGroup: false, name: '' },
    ...change,
  };
  await turn(new TurnContext(adapter, activity));
  return adapter.activeQueue;
}

const button = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'status.show', data: {} } } };
const away = new StoreUnavailable('Cosmos DB does not answer.');
const broken = new Error('broken');

describe('a handler that throws', () => {
  it('answers a button with HTTP 200 and what went wrong inside', async () => {
    const [answer] = await answersTo(button, broken);
    expect(answer).toMatchObject({
      type: 'invokeResponse',
      value: {
        status: 200,
        body: { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'fault' } },
      },
    });
  });

  it('says that nothing was saved and may be tried again, when the database is away', async () => {
    const [answer] = await answersTo(button, away);
    expect(answer?.value.body).toMatchObject({
      statusCode: 503,
      value: { message: 'We could not save your answers. They are still here. Try again.' },
    });
  });

  it('answers a message in words, without the fault’s own', async () => {
    const answers = await answersTo({ type: 'message', text: 'status' }, broken);
    expect(answers).toMatchObject([{ type: 'message', text: expect.stringContaining('Try again in a minute') }]);
    expect(JSON.stringify(answers)).not.toContain('broken');
  });

  it('takes the news that a chat was opened without an error', async () => {
    const answers = await answersTo({ type: 'conversationUpdate' }, broken);
    expect(answers).toEqual([]);
  });
});
