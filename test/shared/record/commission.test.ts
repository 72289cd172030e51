import { describe, expect, it } from '@jest/globals';
import { facts } from '../../../shared/journey/facts.ts';
import { commissionFault } from '../../../shared/record/commission/fault.ts';
import type { Command } from '../../../shared/record/record.ts';
import { boardOutcomeView } from '../../../shared/views/board-outcome.ts';
import { assigned, registered, samAdded, wholeStory } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter, sam } from './spec.ts';

type Show = Extract<Command, { type: 'showContract' }>;
type Check = Extract<Command, { type: 'checkCommission' }>;

const says = {
  commissioner: 'North ICB',
  commissionerType: 'nhs',
  odsCode: 'QOP',
  reference: 'NICB-2026-114',
  start: '2026-10-01',
  end: '2027-09-30',
  exchange: 'yes',
  consideration: 'They pay for each patient',
  document: 'contract.pdf in this channel',
} as const;
const show = (change: Partial<Show> = {}, by = jo, at = day('2026-12-01')): Act => ({
  by,
  at,
  command: { type: 'showContract', onboarding: 'o1', contract: null, basedOn: 0, ...says, ...change },
});
const check = (change: Partial<Check> = {}, at = day('2026-12-02')): Act => ({
  by: priya,
  at,
  command: {
    type: 'checkCommission',
    onboarding: 'o1',
    contract: 'k1',
    version: 1,
    result: 'accepted',
    reason: '',
    ...change,
  },
});
const start = [registered, assigned];
const faults = (history: readonly Act[], today = '2026-12-02') => commissionFault(recordAfter(...history), 'o1', today);

describe('a contract that is shown', () => {
  it('is kept as it was typed, and the project manager is told', () => {
    given(...start)
      .when(show())
      .thenTypes('ContractShown', 'NoticeWanted');
    const record = recordAfter(...start, show());
    expect(record.commission.o1?.contracts[0]).toMatchObject({ ...says, by: 'jo', forPartner: false, check: null });
    expect(record.notices.at(-1)).toMatchObject({ kind: 'contractShown', to: ['priya'] });
  });

  it('says so when staff entered it for the partner', () => {
    expect(recordAfter(...start, show({}, priya)).commission.o1?.contracts[0]?.forPartner).toBe(true);
  });

  it('is refused by field', () => {
    const { details } = given(...start)
      .when(show({ end: '2026-09-01', consideration: '' }))
      .thenRefused('invalid');
    expect(Object.keys(details ?? {})).toEqual(['end', 'consideration']);
  });

  it('is not overwritten by somebody who saw an older version', () => {
    const changed = show({ contract: 'k1', basedOn: 1, reference: 'B' }, jo, day('2026-12-01', '11:00'));
    given(...start, samAdded, show(), changed)
      .when(show({ contract: 'k1', basedOn: 1, reference: 'C' }, sam))
      .thenRefused('answeredMeanwhile', '{person:jo}');
  });

  it('may be one of several, of which one counts', () => {
    const second = show({ commissioner: 'South ICB' });
    const both = [...start, show(), second];
    expect(recordAfter(...both).commission.o1?.current).toBe('k2');
    const back: Act = {
      by: priya,
      at: day('2026-12-02'),
      command: { type: 'chooseContract', onboarding: 'o1', contract: 'k1' },
    };
    given(...both)
      .when(back)
      .thenExactly([{ type: 'ContractChosen', onboarding: 'o1', contract: 'k1' }]);
    expect(recordAfter(...both, back).commission.o1).toMatchObject({ current: 'k1', contracts: { length: 2 } });
  });
});

describe('the check', () => {
  it('is for leads, who and when are kept, and the person who showed it is told', () => {
    given(...start, show())
      .when({ ...check(), by: jo })
      .thenRefused('forbidden', 'Only a project manager can do this.');
    const record = recordAfter(...start, show(), check());
    expect(record.commission.o1?.contracts[0]?.check).toEqual({
      result: 'accepted',
      reason: '',
      by: 'priya',
      at: day('2026-12-02'),
    });
    expect(record.notices.at(-1)).toMatchObject({ kind: 'contractAccepted', to: ['jo'] });
  });

  it('needs a reason to refuse', () => {
    given(...start, show())
      .when(check({ result: 'refused' }))
      .thenRefused('incomplete', 'Enter the reason');
  });

  it('cannot accept what is no commission, and says all that is wrong', () => {
    given(...start, show({ exchange: 'no', commissionerType: 'other', end: '2026-11-30' }))
      .when(check())
      .thenRefused('notAcceptable', /not an NHS.*no exchange of resources.*ended on 30 November 2026/u);
  });

  it('is of one version: a change needs a new check', () => {
    const changed = show({ contract: 'k1', basedOn: 1, end: null });
    given(...start, show(), changed)
      .when(check())
      .thenRefused('outOfDate');
    expect(faults([...start, show(), check(), changed])).toEqual(['The contract has not been checked.']);
  });
});

describe('what keeps a product from going live', () => {
  it.each<[string, readonly Act[], readonly string[]]>([
    ['nothing shown', [], ['A contract with an NHS or social care organisation must be shown.']],
    ['not checked', [show()], ['The contract has not been checked.']],
    [
      'refused',
      [show(), check({ result: 'refused', reason: 'It is a letter of intent.' })],
      ['The contract was refused on 2 December 2026: It is a letter of intent.'],
    ],
    ['not begun', [show({ start: '2027-01-04' }), check()], ['The contract does not start before 4 January 2027.']],
    [
      'all at once',
      [show({ commissionerType: 'other', exchange: 'no', consideration: '', end: '2026-10-31' })],
      [
        'The commissioner is not an NHS or social care organisation.',
        'The contract has no exchange of resources.',
        'The contract ended on 31 October 2026.',
        'The contract has not been checked.',
      ],
    ],
    ['nothing: an NHS contract', [show(), check()], []],
    ['nothing: a local authority', [show({ commissionerType: 'localAuthority' }), check()], []],
    ['nothing: a contract without an end', [show({ end: null }), check()], []],
  ])('%s', (_, acts, reasons) => {
    expect(faults([...start, ...acts])).toEqual(reasons);
  });

  it('may come back: an accepted contract ends', () => {
    expect(faults([...start, show(), check()], '2027-10-01')).toEqual(['The contract ended on 30 September 2027.']);
  });
});

describe('until a checked contract is there', () => {
  const line = 'Before you go live, you must show us a contract with an NHS or social care organisation.';
  const lines = (...history: readonly Act[]) => {
    const record = recordAfter(...history);
    const told = record.board.o1?.application.outcomes.at(-1);
    return told ? boardOutcomeView(record, 'o1', 'application', told, {}).lines : [];
  };

  it('the approval by the Board reminds of it', () => {
    expect(lines(...wholeStory)).toContain(line);
    expect(lines(...wholeStory, show())).toContain(line);
    expect(lines(...wholeStory, show(), check())).not.toContain(line);
  });

  it('the fact does not hold', () => {
    expect(facts.commissionShown(recordAfter(...start, show()), 'o1')).toBeNull();
    expect(facts.commissionShown(recordAfter(...start, show(), check()), 'o1')).toBe(day('2026-12-02'));
  });
});
