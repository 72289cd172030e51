/** What Teams tells of a channel may come twice, or late: it is only a reason to look. */
import { expect, it } from '@jest/globals';
import { type ChangedParts, channelChanged } from '../../bot/teams/changed.ts';
import { emptyHouse } from '../../shared/record/house.ts';
import { nextLook } from '../../shared/record/space-drift.ts';
import { type Story, spaceOpened } from '../spaces/story.ts';

/** Gives the ids of the commands that were carried out. */
async function tell(story: Story, told: readonly { id: string; app?: true; eventType?: string }[]): Promise<string[]> {
  const done: string[] = [];
  const channel = story.record.space.channel?.id ?? '';
  const parts: ChangedParts = {
    partners: {
      get: async () => ({ record: story.record }),
      handle: async (_stream, { commandId, command }) => {
        if (done.includes(commandId)) return;
        done.push(commandId);
        story.note(...command.facts);
      },
    },
    rows: () => [{ id: 'p-acme', channel }],
    clock: { now: () => story.now },
    house: async () => emptyHouse,
  };
  for (const { id, app, eventType } of told) {
    const membersAdded = app ? [{ id: '28:bot', name: 'Bot' }] : [];
    const channelData = { channel: { id: channel }, eventType };
    const conversation = { id: channel, isGroup: true, conversationType: 'channel', name: '' };
    const activity = { id, recipient: { id: '28:bot' }, channelData, conversation, membersAdded };
    await channelChanged({ activity }, parts);
  }
  return done;
}

async function withChannel(): Promise<Story> {
  const story = await (await spaceOpened()).settle();
  story.checks = true;
  return story;
}

it('told twice is noted once', async () => {
  const renamed = { id: 'a1', eventType: 'channelRenamed' };
  expect(await tell(await withChannel(), [renamed, renamed])).toEqual(['teams:a1']);
});

it('that it was added, told after it was taken out again, is looked at within a minute, and the look counts', async () => {
  const story = await withChannel();
  const [channel] = story.teams.channels;
  if (channel) channel.app = null;
  story.teams.appMayBeEnabled = false;
  story.note({ type: 'DriftFound', key: 'app', why: null }).pass(120);
  await tell(story, [{ id: 'late', app: true }]);
  expect(story.record.space.appEnabled).toBe(true);
  expect(nextLook(story.record.space)).toBe(story.now);
  await story.settleUntil(({ space }) => !space.appEnabled);
});

it('of a change that needs no look is left alone', async () => {
  expect(await tell(await withChannel(), [{ id: 'a2', eventType: 'channelMemberAdded' }])).toEqual([]);
});
