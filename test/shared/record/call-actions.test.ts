/** Actions agreed in a call: tasks of its step, finished by their side, sent to the partner once. */
import { describe, expect, it } from '@jest/globals';
import { noticeMail } from '../../../bot/mail/notices.ts';
import { wayTo } from '../../../bot/spaces/ways.ts';
import { forPartner, mayRead } from '../../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { noticeText } from '../../../shared/views/notice-text.ts';
import { openTasks } from '../../../shared/views/open-tasks.ts';
import { callLines } from '../../../shared/views/pages/calls.ts';
import { progress } from '../../../shared/views/progress.ts';
import { agreed, answered, assigned, held, prepared, registered, samAdded, sponsored, wholeStory } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter } from './spec.ts';

const names = { jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } };
const ours = { text: 'Invite the specialists', side: 'nhs', owner: 'priya', by: '2026-11-24' } as const;
const finish = (by = jo, action = 'a1', text = 'Sent on Monday', call = 'c1'): Act => ({
  by,
  at: day('2026-12-09'),
  command: { type: 'finishAction', onboarding: 'o1', call, action, text },
});
const send: Act = {
  by: priya,
  at: day('2026-12-08', '12:00'),
  command: { type: 'sendCallActions', onboarding: 'o1', call: 'c1' },
};
const both = [...agreed('Send the test plan'), ours].map((action) => ({ ...action, by: '2026-12-11' }));
const shown = held('productDemonstration', '2026-12-08', both);
const onboardingOf = ({ partner: { onboardings } }: PartnerRecord) => {
  if (!onboardings.o1) throw new Error('There is no onboarding.');
  return onboardings.o1;
};
const tasksOf = (history: readonly Act[], step: string) =>
  progress(forPartner(recordAfter(...history)), 'o1').steps.find(({ id }) => id === step)?.tasks ?? [];

describe('an action', () => {
  it('is a task of the step of its call, with its owner and date', () => {
    const tasks = tasksOf([registered, assigned, shown], 'product-demonstration-call');
    expect(tasks.filter(({ id }) => id.startsWith('action:'))).toMatchObject([
      { title: 'Send the test plan', side: 'partner', owner: 'jo', by: '2026-12-11', status: 'notStarted' },
      { title: 'Invite the specialists', side: 'nhs', owner: 'priya', by: '2026-12-11', status: 'notStarted' },
    ]);
  });

  it('waits on the lead contact when its owner has left', () => {
    const given = held('postGoLive', '2026-12-08', [
      { text: 'Report', side: 'partner', owner: 'sam', by: '2026-12-11' },
    ]);
    const left: Act = { by: priya, at: day('2026-12-09'), command: { type: 'removeContact', person: 'sam' } };
    const task = (...more: Act[]) =>
      tasksOf([registered, samAdded, given, ...more], 'after-go-live').find(({ title }) => title === 'Report');
    expect(task()?.owner).toBe('sam');
    expect(task(left)?.owner).toBe('jo');
  });

  it('is finished by its side, or by staff for the partner, and says who and when', () => {
    given(registered, shown).when(finish()).thenTypes('ActionFinished');
    given(registered, shown).when(finish(priya)).thenTypes('ActionFinished');
    given(registered, shown)
      .when(finish(jo, 'a2'))
      .thenRefused('forbidden', /for NHS login/);
    given(registered, shown, finish()).when(finish()).thenExactly([]);
    given(registered, shown).when(finish(jo, 'a9')).thenRefused('outOfDate');
    given(registered, shown)
      .when(finish(jo, 'a1', '', 'c9'))
      .thenRefused('notFound');
    const [task] = tasksOf([registered, shown, finish()], 'product-demonstration-call').filter(
      ({ action }) => action?.kind === 'finish',
    );
    expect(task).toMatchObject({ status: 'completed', owner: 'jo', doneAt: day('2026-12-09') });
  });

  it('belongs to a person of its side, and is due after the call', () => {
    const wrong = (action: object) =>
      given(registered).when(held('postGoLive', '2026-12-08', [{ ...ours, by: '2026-12-11', ...action }]));
    wrong({ owner: 'jo' }).thenRefused('invalid', /of this partner or of NHS login/);
    wrong({ side: 'partner', owner: 'priya' }).thenRefused('invalid');
    wrong({ by: '2026-12-07' }).thenRefused('invalid', /must not be before the call/);
    wrong({ owner: null }).thenTypes('CallRecorded');
  });
});

describe('a Preparation Call that found the partner not ready', () => {
  const start = [registered, assigned, prepared(false, ['Finish the checklist'])];
  const done = { ...finish(jo, 'a1', 'It is complete'), at: day('2026-11-18') };

  it('keeps its step open when the actions are done, for another call', () => {
    const tasks = tasksOf([...start, done], 'preparation-call').filter(({ status }) => status !== 'completed');
    expect(tasks.map(({ title }) => title)).toEqual(['Hold another Preparation Call', 'Create the private channel']);
    expect(tasks.every(({ side }) => side === 'nhs')).toBe(true);
  });

  it.each(['nhs-login@1', 'nhs-login@2'])('is one task of the project manager on the journey %s', (journey) => {
    const approved = wholeStory.slice(0, -2);
    const record = recordAfter(...approved, prepared(false, ['Finish the checklist']));
    const o1 = { ...onboardingOf(record), journey };
    const moved = { ...record, partner: { ...record.partner, onboardings: { o1 } } };
    const steps = progress(moved, 'o1').steps.filter(({ id }) => id === 'preparation-call');
    const open = openTasks(steps[0] ?? null).filter(({ title }) => title.includes('Preparation Call'));
    expect(open.map(({ title, owner }) => ({ title, owner }))).toEqual([
      { title: 'Hold another Preparation Call', owner: 'priya' },
    ]);
  });

  it('stays with the colleague who was to hold the first one', () => {
    const toDaniel: Act = {
      by: priya,
      at: day('2026-11-16'),
      command: { type: 'giveTask', onboarding: 'o1', task: 'preparation-call/hold', to: 'daniel' },
    };
    const [task] = tasksOf([registered, assigned, toDaniel, prepared(false, ['Finish'])], 'preparation-call');
    expect(task).toMatchObject({ title: 'Hold another Preparation Call', owner: 'daniel' });
  });

  it('leaves only what the next call agrees', () => {
    const open = tasksOf([...start, prepared()], 'preparation-call').filter(({ status }) => status !== 'completed');
    expect(open.map(({ title }) => title)).not.toContain('Finish the checklist');
    expect(open.map(({ title }) => title)).not.toContain('Hold another Preparation Call');
  });
});

describe('the agreed actions', () => {
  it('are sent to the contacts in one press, once per call', () => {
    given(registered, samAdded, shown).when(send).thenTypes('CallActionsSent', 'NoticeWanted');
    given(registered, samAdded, shown, send).when(send).thenExactly([]);
    given(registered, held('productDemonstration')).when(send).thenRefused('noActions');
    given(registered, shown)
      .when({ ...send, by: jo })
      .thenRefused('forbidden');
    expect(recordAfter(registered, samAdded, shown, send).notices.at(-1)?.to).toEqual(['jo', 'sam']);
  });

  it('are sent by mail to the commissioner who attended: theirs alone, without notes and without an account', () => {
    const asked: Act = {
      by: priya,
      at: day('2026-12-02'),
      command: { type: 'askConfirmation', onboarding: 'o1', of: 'sponsor', person: 'lee' },
    };
    const note = (audience: 'nhs' | 'shared') => ({ topic: 'security', text: 'A NOTE', audience });
    const together: Act = {
      ...shown,
      command: {
        type: 'recordCall',
        kind: 'productDemonstration',
        onboarding: 'o1',
        on: '2026-12-08',
        attendees: ['priya', 'jo', 'lee', 'tom'],
        others: '',
        notes: [note('nhs'), note('shared')],
        actions: [
          ...both,
          { text: 'Confirm the contract', side: 'partner', owner: 'lee', by: '2026-12-11' },
          { text: 'Send the start date to north icb.', side: 'nhs', owner: 'priya', by: '2026-12-11' },
          { text: 'Ask Great North ICBs', side: 'nhs', owner: null, by: '2026-12-11' },
        ],
      },
    };
    const record = recordAfter(registered, assigned, answered(sponsored), asked, together, send);
    const [toAll, notice] = record.notices.slice(-2);
    if (!toAll || !notice) throw new Error('Nothing is told.');
    expect([toAll.to, notice.to]).toEqual([['jo'], ['lee']]);
    expect(toAll.id).not.toBe(notice.id);
    expect(wayTo(record, notice, 'lee', day('2026-12-08', '12:00'))).toBe('mail');
    const known = { ...names, lee: { name: 'Dr Lee' } };
    const { html } = noticeMail(forPartner(record), notice, 'lee', known, day('2026-12-08'), []);
    expect(noticeText(forPartner(record), notice, known).lines).toEqual([
      'We spoke on Tuesday 8 December 2026 about Acme Steps. These are the agreed actions that concern you:',
      'Confirm the contract. Dr Lee, by 11 December 2026.',
      'Send the start date to north icb. Priya Shah, by 11 December 2026.',
    ]);
    expect(html).toContain('Confirm the contract. Dr Lee, by 11 December 2026.');
    expect(html).not.toMatch(/test plan|specialists/u);
    expect(noticeText(forPartner(record), toAll, known).lines).toHaveLength(6);
    expect(html).not.toMatch(/A NOTE|href/u);
    expect(Object.keys(record.people)).toEqual(['jo']);
    expect(callLines(record, 'o1', known)[0]?.outsiders).toEqual(['Dr Lee']);
    expect(callLines(forPartner(record), 'o1', known)[0]?.outsiders).toEqual([]);
  });

  it('are sent by mail to somebody of another organisation whose address was given with the call', () => {
    const add = (person: string): Act => ({
      by: priya,
      at: day('2026-12-02'),
      command: { type: 'addOutsider', person, organisation: 'North ICB' },
    });
    const theirs = { text: 'Tell North ICB the date', side: 'partner', owner: 'ann', by: '2026-12-11' } as const;
    const together = (attendees: string[], actions: readonly object[]): Act => ({
      ...shown,
      command: { ...shown.command, attendees, actions } as Act['command'],
    });
    const attended = together(['jo', 'ann'], [...both, theirs]);
    // Who was not there has no action; whom none concerns is not written to.
    given(registered, add('ann'))
      .when(together(['jo'], [theirs]))
      .thenRefused('invalid', /somebody who attended/);
    expect(
      recordAfter(registered, add('ann'), together(['jo', 'ann'], both), send).notices.map(({ to }) => to),
    ).toEqual(expect.not.arrayContaining([['ann']]));
    given(registered, add('ann')).when(add('ann')).thenExactly([]);
    given(registered)
      .when(add('jo'))
      .thenRefused('invalid', /contact of Acme Health/);
    given(registered)
      .when(add('tom'))
      .thenRefused('invalid', /somebody of NHS login/);
    given(registered)
      .when({ ...add('ann'), by: jo })
      .thenRefused('forbidden');
    const record = recordAfter(registered, assigned, add('ann'), attended, send);
    const notice = record.notices.at(-1);
    expect(notice?.to).toEqual(['ann']);
    expect(notice && wayTo(record, notice, 'ann', day('2026-12-08', '12:00'))).toBe('mail');
    // Never a contact, so never in the channel; and may give no command.
    expect(Object.keys(record.people)).toEqual(['jo']);
    const ann = { ...jo, person: 'ann', door: 'mail' } as typeof jo;
    given(registered, add('ann'), attended).when(finish(ann)).thenRefused('notContact');
    expect(mayRead(record, ann)).toBe('nothing');
    expect(forPartner(record).outsiders).toEqual({});
  });

  it('are told with owner and date', () => {
    const record = recordAfter(registered, answered(sponsored), shown, send);
    const notice = record.notices.at(-1);
    if (!notice) throw new Error('Nothing is told.');
    const { title, lines } = noticeText(record, notice, names);
    expect(title).toBe('What we agreed in the Product Demonstration Call');
    expect(lines.slice(1)).toEqual([
      'Send the test plan. Acme Health, by 11 December 2026.',
      'Invite the specialists. Priya Shah, by 11 December 2026.',
    ]);
  });
});
