/** From the Preparation Call to everything that the Board asks for before go live. */
import { addDays } from '../../shared/calendar/working-days.ts';
import { marks } from './marks.ts';
import { call, form, jo, lead, onboarding, type Setting } from './setting.ts';
import type { Move } from './teller.ts';

const client = { clientName: 'Product', redirectUris: 'https://product.example/back', publicKey: 'public' };

export function* integrate({ chance, days }: Setting): Generator<Move, 'over' | 'on'> {
  if (chance.happens(0.06)) {
    yield form('discovery', { decision: 'no' }, { wait: days(10) });
    const because = 'They decided not to go on after discovery.';
    yield { wait: days(3), by: lead, command: () => ({ type: 'withdrawOnboarding', onboarding, because }) };
    return 'over';
  }
  yield form('discovery', { decision: 'yes' }, { wait: days(8) });
  const agreed = chance.happens(0.4);
  yield call('preparation', days(7), (today) =>
    agreed ? [{ text: 'Send the test data', side: 'partner', owner: null, by: addDays(today, 14) }] : [],
  );
  yield { wait: 0, by: lead, command: () => ({ type: 'openSpace', onboarding }) };
  yield inTeams;
  if (agreed) yield { wait: days(6), by: jo, command: actionDone };
  yield form('sandpit', { works: 'yes' }, { wait: days(6) });
  yield form('demonstrationChecklist', { where: 'In Files' }, { wait: days(3) });
  yield form('verificationLevel', { level: 'P9' }, { wait: 0 });
  yield form('demonstrationAttendees', { people: 'The product lead' }, { wait: days(1) });
  yield form('specialists', { people: 'Security' }, { wait: days(2), by: lead });
  yield call('productDemonstration', days(6));
  yield form('dspt', ({ today }) => ({ status: 'met', published: addDays(today, -30) }), { wait: days(4) });
  yield form(
    'integrationRequest',
    { ...client, odsCode: 'A1B2C', vectors: 'P9.Cp.Cd', scopes: 'openid,profile', testUsers: '' },
    { wait: days(3) },
  );
  yield form('integrationSetUp', ({ today }) => ({ on: today }), { wait: days(5), by: lead });
  yield form('conformance', { passed: 'yes', where: 'In Files' }, { wait: days(10) });
  yield form('assuranceAnswers', ({ today }) => ({ where: 'dos', on: today }), { wait: days(5) });
  yield form('clinicalSafety', { officer: 'Dr Lee', where: 'In Files' }, { wait: days(1) });
  yield form('penetrationTest', ({ today }) => ({ on: addDays(today, -7), who: 'A tester', open: '' }), {
    wait: days(2),
  });
  yield form('assuranceReview', { result: 'approved' }, { wait: days(8), by: lead });
  yield form('agreementIssued', ({ today }) => ({ version: '2', on: today }), { wait: days(2), by: lead });
  yield form('agreementSigned', ({ today }) => ({ signatory: 'A Director', role: 'Director', on: today }), {
    wait: days(5),
  });
  yield form('agreementChecked', { signed: 'yes' }, { wait: days(2), by: lead });
  yield form('serviceDesk', ({ today }) => ({ on: today, contacts: 'help@product.example' }), { wait: days(2) });
  yield form('rfc', ({ today }) => ({ number: 'RFC 1204', on: today }), { wait: days(1) });
  return 'on';
}

const actionDone: Move['command'] = ({ record }) => {
  const call = record.calls.at(-1);
  const action = call?.actions[0]?.id ?? '';
  return { type: 'finishAction', onboarding, call: call?.id ?? '', action, text: 'It is in Files.' };
};

/** The channel with its people. It is not in the simulated Teams: so many would be of no use there. */
const inTeams: Move = {
  wait: 0,
  by: { kind: 'system' },
  command: ({ record }) => ({
    type: 'noteFacts',
    facts: [
      {
        type: 'ChannelReady',
        key: 'channel',
        channel: marks.channel,
        team: 'large',
        name: record.space.wanted?.name ?? '',
        url: null,
        how: 'created',
      },
      ...[jo.person, lead.person].map((person) => {
        return { type: 'ChannelJoined' as const, key: `member:${person}`, person, how: 'created' as const };
      }),
    ],
  }),
};
