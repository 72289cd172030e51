import { describe, expect, it } from '@jest/globals';
import { applied, assigned, opened, prepared, registered, reviewed } from './acts.ts';
import { day, given, jo, priya, recordAfter, staff } from './spec.ts';

describe('the application', () => {
  it('gives a receipt once', () => {
    given(registered).when(applied).thenTypes('ApplicationReceived', 'NoticeWanted');
    given(registered, applied).when(applied).thenRefused('alreadyReceived');
  });

  it('cannot have arrived tomorrow', () => {
    given(registered)
      .when({ ...applied, at: day('2026-11-04') })
      .thenRefused('invalid', /today or in the past/);
  });

  it('lets reviewers record findings, and partners not', () => {
    const command = { type: 'recordFinding', onboarding: 'o1', criterion: 1, result: 'met', sentence: 'Yes.' } as const;
    given(registered)
      .when({ by: staff('tom', 'reviewer'), at: day('2026-11-05'), command })
      .thenTypes('FindingRecorded');
    given(registered)
      .when({ by: jo, at: day('2026-11-05'), command })
      .thenRefused('forbidden');
  });
});

describe('queries', () => {
  const ask = { type: 'askQuery', onboarding: 'o1', text: 'May we demo by video?', wantsDocument: false } as const;
  const asked = { by: jo, at: day('2026-11-05'), command: { ...ask, replyBy: null, owner: null } } as const;

  it('from a contact wait on the project manager for 2 working days', () => {
    const record = recordAfter(registered, assigned, asked);
    expect(record.queries[0]).toMatchObject({ waitingOn: 'nhs', owner: 'priya', replyBy: '2026-11-09' });
    expect(record.notices.at(-1)).toMatchObject({ kind: 'query', to: ['priya'] });
  });

  it('go back and forth, and close', () => {
    const reply = (text: string, by = priya, at = day('2026-11-06')) =>
      ({ by, at, command: { type: 'replyToQuery', query: 'q1', text, replyBy: null } }) as const;
    const record = recordAfter(registered, assigned, asked, reply('Yes, you may.'), reply('Thank you', jo));
    expect(record.queries[0]?.messages.map((message) => message.side)).toEqual(['partner', 'nhs', 'partner']);
    expect(record.queries[0]?.waitingOn).toBe('nhs');
    const close = { by: priya, at: day('2026-11-06'), command: { type: 'closeQuery', query: 'q1' } } as const;
    given(registered, assigned, asked, close).when(reply('More')).thenRefused('closed');
  });

  it('need words', () => {
    given(registered)
      .when({
        by: priya,
        at: day('2026-11-06'),
        command: { type: 'replyToQuery', query: 'q9', text: 'x', replyBy: null },
      })
      .thenRefused('notFound');
  });
});

describe('the Preparation Call', () => {
  it('that finds the partner not ready names what to do', () => {
    given(registered)
      .when(prepared(false))
      .thenRefused('invalid', /at least one action/);
    given(registered)
      .when(prepared(false, ['Finish the checklist']))
      .thenTypes('CallRecorded');
  });

  it('comes before the channel', () => {
    given(registered)
      .when(opened)
      .thenRefused('notReady', /Record the Preparation Call. Assign a project manager./);
    given(registered, assigned, reviewed, prepared()).when(opened).thenTypes('SpaceOpened');
    given(registered, assigned, prepared(), opened).when(opened).thenRefused('alreadyOpen');
  });
});
