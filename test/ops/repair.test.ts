/** The repair of one partner: what it prints, what it asks for again, and what it leaves to people. */
import { describe, expect, it } from '@jest/globals';
import { mayAsk, repair } from '../../bot/ops/repair/repair.ts';
import { system } from '../../shared/record/actor.ts';
import { type Story, spaceOpened } from '../spaces/story.ts';

/** `holder`: whether somebody keeps Teams in step while we wait. */
function run(story: Story, holder = true) {
  const lines: string[] = [];
  const well = repair({
    get: async () => story.record,
    give: async (command) => void story.command(command, system),
    names: async () => ({ jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } }),
    now: () => story.now,
    sleep: async () => {
      story.pass(20);
      for (const step of holder ? story.ready().take : []) await story.take(step);
    },
    say: (line) => void lines.push(line),
  });
  return well.then((all) => ({ all, lines }));
}

describe('given a tenant that refused the app for want of a permission, and gives it now', () => {
  it('prints the ledger, carries out what is missing, and prints it again', async () => {
    const story = await spaceOpened();
    story.teams.appMayBeEnabled = false;
    await story.settle();
    story.teams.appMayBeEnabled = true;
    const { all, lines } = await run(story);
    const app = lines.filter((line) => line.includes('Add the app to the channel'));
    expect(app.map((line) => line.trim().split('  ')[0])).toEqual(['There is a problem', 'Done']);
    expect(all).toBe(true);
    expect(lines.at(-1)).toContain('All is done.');
  });
});

describe('given something that was taken away by hand', () => {
  it('finds it by a look, and puts it right', async () => {
    const story = await (await spaceOpened()).settle();
    story.checks = true;
    story.pass(120);
    story.teams.channels[0]?.tabs.splice(0);
    const { all, lines } = await run(story);
    expect(lines.join('\n')).toContain('Asking for 0 steps again');
    expect(story.teams.channels[0]?.tabs).toHaveLength(1);
    expect(all).toBe(true);
  });

  it('does not undo what somebody did on purpose: a channel deleted, a thing taken away twice', async () => {
    const story = await (await spaceOpened()).settle();
    story.note({ type: 'ChannelGone', key: 'channel', why: 'Deleted.' });
    const gone = story.record.space.steps.channel;
    expect(gone && mayAsk(story.record, gone)).toBe(false);
    story.note({ type: 'DriftFound', key: 'member:jo', why: 'Twice.' });
    const twice = story.record.space.steps['member:jo'];
    expect(twice && mayAsk(story.record, twice)).toBe(false);
  });
});

describe('given nobody who keeps Teams in step', () => {
  it('ends after its patience, and says what is still open', async () => {
    const story = await spaceOpened();
    const { all, lines } = await run(story, false);
    expect(all).toBe(false);
    expect(lines.at(-1)).toContain('still open');
    expect(story.teams.channels).toEqual([]);
  });
});
