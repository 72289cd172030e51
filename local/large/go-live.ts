/** The contract, the Board's second decision, production, and the call after it. */
import { addDays } from '../../shared/calendar/working-days.ts';
import { board, call, form, jo, lead, onboarding, type Setting } from './setting.ts';
import type { Move } from './teller.ts';

const client = { redirectUris: 'https://product.example/back', publicKey: 'public' };

export function* goLive(setting: Setting): Generator<Move, 'over' | 'on'> {
  const { days } = setting;
  yield {
    wait: days(6),
    by: jo,
    command: ({ today }) => ({
      type: 'showContract',
      onboarding,
      contract: null,
      basedOn: 0,
      commissioner: 'North ICB',
      commissionerType: 'nhs',
      odsCode: null,
      reference: 'NI-1',
      start: addDays(today, -30),
      end: null,
      exchange: 'yes',
      consideration: 'A yearly fee',
      document: 'contract.pdf',
    }),
  };
  yield {
    wait: days(4),
    by: lead,
    command: () => ({
      type: 'checkCommission',
      onboarding,
      contract: 'k1',
      version: 1,
      result: 'accepted',
      reason: '',
    }),
  };
  if ((yield* board(setting, 'goLive')) === 'over') return 'over';
  yield form('productionRequest', ({ today }) => ({ ...client, on: today }), { wait: days(3) });
  yield form('productionSetUp', ({ today }) => ({ on: today }), { wait: days(4), by: lead });
  yield form('smokeTest', { passed: 'yes' }, { wait: days(2) });
  yield form('live', ({ today }) => ({ on: today }), { wait: days(1) });
  yield form('supportRoute', { how: 'By the National Service Desk' }, { wait: days(4) });
  yield call('postGoLive', days(14));
  return 'on';
}
