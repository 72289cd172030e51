/** A planned call in the project manager's calendar: made once, moved, taken out, whatever Microsoft does. */
import { describe, expect, it } from '@jest/globals';
import { ledger } from '../../shared/views/ledger.ts';
import { faulty } from './faulty.ts';
import { registered, type Story } from './story.ts';

const about = { onboarding: 'o1', minutes: 60, attendees: ['priya', 'jo'] };
const two = '2026-12-08T14:00:00.000Z';
const three = '2026-12-09T15:00:00.000Z';

function planned(): Story {
  const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
  return story.command({ type: 'planCall', kind: 'applicationReview', at: two, ...about });
}

describe('a planned call', () => {
  it('is one event with its people and its end, and the record knows where to join', async () => {
    const story = await planned().settle();
    expect(story.teams.events).toHaveLength(1);
    expect(story.teams.events[0]?.text).toMatchObject({
      start: two,
      end: '2026-12-08T15:00:00.000Z',
      attendees: [{ email: 'jo@acme.example' }],
    });
    expect(story.record.plans[0]?.meeting?.url).toMatch(/^https:/);
    expect(story.keys()).toEqual([]);
  });

  it('is moved in place, and not touched while nothing of it changes', async () => {
    const story = await planned().settle();
    const [first] = story.teams.events;
    await story.command({ type: 'moveCall', plan: 'p1', at: three, ...about }).settle();
    expect(story.teams.events).toHaveLength(1);
    expect(story.teams.events[0]).toMatchObject({ id: first?.id, text: { start: three } });
  });

  it('leaves the calendar when it is cancelled', async () => {
    const story = await planned().settle();
    await story.command({ type: 'cancelCall', onboarding: 'o1', plan: 'p1', reason: '' }).settle();
    expect(story.teams.events).toEqual([]);
    expect(story.keys()).toEqual([]);
  });

  it('is made anew when somebody deleted the event and the call moves', async () => {
    const story = await planned().settle();
    story.teams.events.splice(0, 1);
    await story.command({ type: 'moveCall', plan: 'p1', at: three, ...about }).settle();
    expect(story.teams.events.map(({ text }) => text.start)).toEqual([three]);
  });

  it('is never made twice when Microsoft is silent, and an unknown one is taken out when the call is cancelled', async () => {
    for (const cancelled of [false, true]) {
      const story = planned();
      let silent = true;
      const outside = faulty(story.outside, (name) => {
        const outcome = silent && name === 'create' ? 'doneButSilent' : 'well';
        if (name === 'create') silent = false;
        return outcome;
      });
      await story.settleUntil((record) => record.space.steps['meeting:p1']?.status === 'unknown', outside);
      if (cancelled) story.command({ type: 'cancelCall', onboarding: 'o1', plan: 'p1', reason: '' });
      await story.settle(outside);
      expect(story.teams.events).toHaveLength(cancelled ? 0 : 1);
    }
  });

  describe('whose partner is handed over', () => {
    const handOver = (story: Story) => story.command({ type: 'assignProjectManager', person: 'daniel' });
    const knowDaniel = (story: Story) => {
      const email = 'daniel@nhs.example';
      const directoryId = story.teams.users.find((user) => user.email === email)?.id ?? story.teams.addMember(email);
      story.people.set('daniel', { id: 'daniel', name: 'Daniel Okafor', email, directoryId });
      return directoryId;
    };

    it('moves to the calendar of the new project manager, who comes in place of the former one', async () => {
      const story = await planned().settle();
      const daniel = knowDaniel(story);
      await handOver(story).settle();
      expect(story.teams.events).toMatchObject([
        { user: daniel, text: { start: two, attendees: [{ email: 'jo@acme.example' }] } },
      ]);
      expect(story.record.plans[0]).toMatchObject({ attendees: ['daniel', 'jo'], meeting: { organiser: 'daniel' } });
      expect(story.keys()).toEqual([]);
    });

    it('stays where it is until the new one has an account', async () => {
      const story = await planned().settle();
      await handOver(story).settleUntil((record) => record.space.steps['meeting:p1']?.status === 'waiting');
      expect(story.teams.events).toHaveLength(1);
      expect(story.record.plans[0]?.meeting?.organiser).toBe('priya');
      const daniel = knowDaniel(story);
      await story.settle();
      expect(story.teams.events.map(({ user }) => user)).toEqual([daniel]);
    });

    it('stays where it is once it has begun', async () => {
      const story = await planned().settle();
      const [first] = story.teams.events;
      story.now = two;
      knowDaniel(story);
      await handOver(story).settle();
      expect(story.teams.events).toEqual([first]);
    });

    it('is never there twice when Microsoft is silent', async () => {
      for (const call of ['remove', 'create']) {
        const story = await planned().settle();
        const daniel = knowDaniel(story);
        handOver(story);
        let silent = true;
        const outside = faulty(story.outside, (name) => {
          const outcome = silent && name === call ? 'doneButSilent' : 'well';
          if (name === call) silent = false;
          return outcome;
        });
        await story.settle(outside);
        expect(story.teams.events.map(({ user }) => user)).toEqual([daniel]);
      }
    });
  });

  it('stands in the ledger in words', async () => {
    const story = await planned().settle();
    const line = ledger(story.record, { priya: { name: 'Priya Shah' } }).find(({ key }) => key === 'meeting:p1');
    expect(line).toMatchObject({
      what: 'Keep the Application Review Call in the calendar of Priya Shah',
      status: 'Done',
    });
  });
});
