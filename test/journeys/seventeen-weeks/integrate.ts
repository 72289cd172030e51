/** From Discovery to everything that go live needs but a contract: two Preparation Calls, and the private channel. */
import { accept } from '../partners.ts';
import type { Cast } from './cast.ts';
import { type Day, form } from './day.ts';

/** Scenario 3 is late again, and brings what was agreed after its date. */
const dates = {
  1: { decided: '2027-02-05', finished: '2027-02-15', shown: '2027-02-22' },
  2: { decided: '2027-02-05', finished: '2027-02-15', shown: '2027-02-22' },
  3: { decided: '2027-02-09', finished: '2027-02-17', shown: '2027-03-01' },
  4: { decided: '2027-02-08', finished: '2027-02-16', shown: '2027-02-24' },
} as const;

export function integrate({ partner: { scenario } }: Cast): readonly Day[] {
  const { decided, finished, shown } = dates[scenario];
  const carryOn = [form('discovery', { decision: 'yes' }), form('sandpit', { works: 'yes' })];
  return [
    [decided, 'the contact decides to carry on', (cast) => cast.byLink(...carryOn)],
    ['2027-02-10', 'the Preparation Call finds that it is not ready', notReady],
    [finished, 'the contact does what was agreed', (cast) => cast.byLink(finish)],
    ['2027-02-18', 'the second Preparation Call finds it ready, and the channel is made', ready],
    [shown, 'the contact fills in the cards of the demonstration', demonstration],
    ['2027-03-03', 'the Product Demonstration Call is held', demonstrated],
    ['2027-03-04', 'the contact asks for the integration environment', asked],
    ['2027-03-05', 'we set it up', (cast, on) => cast.staff(form('integrationSetUp', { on }))],
    ['2027-03-08', 'the contact passes the tests and sends the assurance answers', assured],
    ['2027-03-10', 'we approve them and send the agreement', agreed],
  ];
}

const held = async (cast: Cast, kind: string, on: string, more: object): Promise<unknown> => {
  const attendees = [await cast.service.as('priya.shah').id()];
  return cast.staff({ type: 'recordCall', kind, on, attendees, others: '', notes: [], actions: [], ...more });
};

const notReady: Day['2'] = (cast, on) => {
  const actions = [{ text: 'Finish the checklist', side: 'partner', owner: null, by: '2027-02-15' }];
  return held(cast, 'preparation', on, { ready: false, actions });
};
const finish = { type: 'finishAction', call: 'c2', action: 'a1', text: 'It is in Files.' };

const ready: Day['2'] = async (cast, on) => {
  await held(cast, 'preparation', on, { ready: true });
  await cast.staff({ type: 'openSpace' });
  await accept(cast.service, cast.partner.contact);
  await cast.enterChannel();
};

const demonstration: Day['2'] = async (cast) => {
  const step = 'product-demonstration-call';
  await cast.onCard(step, 'demonstrationChecklist', { where: 'In Files' });
  await cast.onCard(step, 'verificationLevel', { level: 'P9' });
  await cast.onCard(step, 'demonstrationAttendees', { people: cast.partner.contactName });
};
const demonstrated: Day['2'] = async (cast, on) => {
  await cast.staff(form('specialists', { people: 'Security' }));
  await held(cast, 'productDemonstration', on, {});
};

const asked: Day['2'] = async (cast) => {
  const step = 'integration-environment';
  await cast.onCard(step, 'dspt', { status: 'met', published: '2026-06-30' });
  const client = { odsCode: 'A1B2C', clientName: cast.partner.product, publicKey: 'public' };
  const redirectUris = 'https://partner.example/back';
  const wants = { vectors: 'P9.Cp.Cd', scopes: 'openid,profile' };
  await cast.onCard(step, 'integrationRequest', { ...client, redirectUris, ...wants });
};

const assured: Day['2'] = async (cast, on) => {
  await cast.onCard('integration-environment', 'conformance', { passed: 'yes', where: 'In Files' });
  await cast.inTab(
    form('assuranceAnswers', { where: 'dos', on }),
    form('clinicalSafety', { officer: 'Dr Lee', where: 'In Files' }),
    form('penetrationTest', { on, who: 'A tester', open: '' }),
  );
};
const agreed: Day['2'] = async (cast, on) => {
  await cast.staff(form('assuranceReview', { result: 'approved' }));
  await cast.staff(form('agreementIssued', { version: '1', on }));
  // Done at once, the step would be over before its card: steps that are over are never posted.
  await cast.travel.inStep();
  await cast.inTab(
    form('agreementSigned', { signatory: 'A Director', role: 'Director', on }),
    form('serviceDesk', { on, contacts: 'help@partner.example' }),
  );
  await cast.staff(form('agreementChecked', { signed: 'yes' }));
};
