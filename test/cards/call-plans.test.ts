/** Calls in cards: choosing a time, the next date, the link to join, and actions to finish. */
import { describe, expect, it } from '@jest/globals';
import { renderCard } from '../../bot/cards/posts.ts';
import { verbs } from '../../bot/cards/verbs.ts';
import { meaningOf } from '../../bot/teams/actions.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import { type Story, story } from '../shared/story.ts';

const names = { jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } };
const about = { onboarding: 'o1', kind: 'applicationReview' as const, minutes: 60, attendees: ['priya', 'jo'] };
const two = '2026-12-08T14:00:00.000Z';
const drawn = ({ record }: Story, key: string) => JSON.stringify(renderCard(forPartner(record), key, names));
const start = () => story().register().assign();
const offered = () =>
  start()
    .as('priya')
    .give({ type: 'proposeTimes', times: [two], ...about });

describe('times to choose from', () => {
  it('stand in a card of their own and in the card of the step, each as a whole moment', () => {
    for (const key of ['plan:o1:p1', 'stage:o1:application-review-call']) {
      expect(drawn(offered(), key)).toContain('Tuesday 8 December 2026, 2pm');
      expect(drawn(offered(), key)).toContain('call.choose');
    }
    expect(drawn(offered(), 'next:o1')).toContain('plan:o1:p1');
  });

  it('send the choice as a command', () => {
    const sent = { card: 'plan:o1:p1', onboarding: 'o1', plan: 'p1', at: two };
    expect(verbs['call.choose'].safeParse(sent).success).toBe(true);
    expect(meaningOf('call.choose', sent, offered().record)?.command).toEqual({
      type: 'chooseTime',
      onboarding: 'o1',
      plan: 'p1',
      at: two,
    });
  });
});

describe('a call with its time', () => {
  const planned = () =>
    start()
      .as('priya')
      .give({ type: 'planCall', at: two, ...about });

  it('is the next date of the headline card', () => {
    expect(drawn(planned(), 'headline')).toContain('Application Review Call, Tuesday 8 December 2026, 2pm');
  });

  it('has the link to join once the meeting is in the calendar', () => {
    const kept = { type: 'MeetingKept', key: 'meeting:p1', plan: 'p1', event: 'e1', organiser: 'priya' } as const;
    const url = 'https://teams.microsoft.com/l/meetup-join/1';
    expect(drawn(planned(), 'plan:o1:p1')).not.toContain('Join the call');
    expect(drawn(planned().note({ ...kept, url, hash: 'h', how: 'created' }), 'plan:o1:p1')).toContain(url);
  });
});

it('finishes an action from the card of its step', () => {
  const called = start().holdPreparationCall(false, ['Finish the checklist']);
  expect(drawn(called, 'stage:o1:preparation-call')).toContain('Done: Finish the checklist');
  const sent = { card: 'stage:o1:preparation-call', onboarding: 'o1', call: 'c1', action: 'a1' };
  const asks = meaningOf('action.finish', sent, called.record);
  expect(asks).toMatchObject({ command: null, show: { form: { call: 'c1', action: 'a1' } } });
  const form = renderCard(forPartner(called.record), sent.card, names, asks?.show);
  expect(JSON.stringify(form)).toContain('Finish the checklist');
  const done = meaningOf('action.finish', { ...sent, asked: 'yes', text: 'Sent' }, called.record);
  expect(done?.command).toMatchObject({ type: 'finishAction', call: 'c1', action: 'a1', text: 'Sent' });
});
