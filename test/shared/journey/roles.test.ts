/** Every task of every step, and who may do it: asked of the rules themselves, from the journey's data. */
import { expect, it } from '@jest/globals';
import { form } from '../../../shared/journey/forms.ts';
import { nhsLogin2 } from '../../../shared/journey/nhs-login-2.ts';
import type { JourneyTask } from '../../../shared/journey/schema.ts';
import type { Actor } from '../../../shared/record/actor.ts';
import { isRefusal } from '../../../shared/record/decision.ts';
import { type Command, decide } from '../../../shared/record/record.ts';
import { assigned, registered } from '../record/acts.ts';
import { day, helen, house, jo, priya, recordAfter, staff, stranger } from '../record/spec.ts';

const roles: Readonly<Record<string, Actor>> = {
  contact: jo,
  'by mail': { kind: 'person', person: 'jo', roles: [], door: 'mail' },
  stranger,
  manager: priya,
  admin: staff('ruth', 'administrator'),
  board: helen,
  reviewer: staff('tom', 'reviewer'),
};

/** How the tasks without a form are done. */
const commands: Readonly<Record<string, Command['type']>> = {
  'eligibility/answer': 'answerEligibility',
  'eligibility/talk': 'recordFinding',
  'application-review-call/hold': 'recordCall',
  'board-application/date': 'setBoardDate',
  'board-application/decide': 'recordBoardOutcome',
  'preparation-call/hold': 'recordCall',
  'preparation-call/space': 'openSpace',
  'product-demonstration-call/hold': 'recordCall',
  'board-go-live/contract': 'showContract',
  'board-go-live/check-contract': 'checkCommission',
  'board-go-live/date': 'setBoardDate',
  'board-go-live/decide': 'recordBoardOutcome',
  'after-go-live/call': 'recordCall',
};

const record = recordAfter(registered, assigned);
/** Codes that are about the person; any other refusal is about the moment. */
const personal = ['forbidden', 'partnerOnly', 'notContact', 'notByMail'];

function may(actor: Actor, key: string, task: JourneyTask): boolean {
  const answers = Object.fromEntries((form(task.form ?? '')?.fields ?? []).map(({ id }) => [id, '']));
  const type = task.form ? 'answerForm' : commands[key];
  if (!type) throw new Error(`How is ${key} done? Add it to the table.`);
  // The rest of a command does not matter here: who gives it is asked first.
  const base = {
    onboarding: 'o1',
    form: task.form,
    answers,
    basedOn: 0,
    query: 'q1',
    gate: 'application',
    kind: 'preparation',
  };
  const command = {
    ...base,
    type,
    on: '2026-11-03',
    attendees: ['jo'],
    notes: [],
    ready: true,
    actions: [],
  } as unknown;
  const decided = decide(record, command as Command, { actor, now: day('2026-11-03'), house });
  return !isRefusal(decided) || !personal.includes(decided.code);
}

function table(): string {
  const rows = nhsLogin2.steps.flatMap((step) =>
    step.tasks.map((task) => {
      const key = `${step.id}/${task.id}`;
      const cells = Object.entries(roles).map(([role, actor]) => (may(actor, key, task) ? role : '-').padEnd(9));
      return `${key.padEnd(40)}${cells.join('')}`.trimEnd();
    }),
  );
  return `\n${rows.join('\n')}\n`;
}

it('every step, every task, every role: allowed, or "-" for refused', () => {
  expect(table()).toBe(`
eligibility/answer                      contact  by mail  -        -        -        -        -
eligibility/talk                        -        -        -        manager  admin    -        reviewer
application/fit                         contact  by mail  -        manager  admin    -        -
application/send                        contact  by mail  -        manager  admin    -        -
application-review-call/read            contact  by mail  -        manager  admin    -        -
application-review-call/hold            -        -        -        manager  admin    -        -
board-application/date                  -        -        -        manager  admin    -        -
board-application/decide                -        -        -        manager  admin    board    -
discovery/decide                        contact  by mail  -        manager  admin    -        -
sandpit/request                         contact  by mail  -        manager  admin    -        -
sandpit/set-up                          -        -        -        manager  admin    -        -
sandpit/try                             contact  by mail  -        manager  admin    -        -
preparation-call/hold                   -        -        -        manager  admin    -        -
preparation-call/space                  -        -        -        manager  admin    -        -
product-demonstration-call/checklist    contact  by mail  -        manager  admin    -        -
product-demonstration-call/level        contact  by mail  -        manager  admin    -        -
product-demonstration-call/attendees    contact  by mail  -        manager  admin    -        -
product-demonstration-call/specialists  -        -        -        manager  admin    -        -
product-demonstration-call/hold         -        -        -        manager  admin    -        -
integration-environment/sandpit         contact  by mail  -        manager  admin    -        -
integration-environment/dspt            contact  by mail  -        manager  admin    -        -
integration-environment/request         contact  by mail  -        manager  admin    -        -
integration-environment/set-up          -        -        -        manager  admin    -        -
integration-environment/conformance     contact  by mail  -        manager  admin    -        -
assurance/answers                       contact  by mail  -        manager  admin    -        -
assurance/clinical-safety               contact  by mail  -        manager  admin    -        -
assurance/penetration-test              contact  by mail  -        manager  admin    -        -
assurance/review                        -        -        -        manager  admin    -        -
connection-agreement/issue              -        -        -        manager  admin    -        -
connection-agreement/sign               contact  by mail  -        manager  admin    -        -
connection-agreement/check              -        -        -        manager  admin    -        -
service-desk/register                   contact  by mail  -        manager  admin    -        -
rfc/raise                               contact  by mail  -        manager  admin    -        -
board-go-live/contract                  contact  by mail  -        manager  admin    -        -
board-go-live/check-contract            -        -        -        manager  admin    -        -
board-go-live/date                      -        -        -        manager  admin    -        -
board-go-live/decide                    -        -        -        manager  admin    board    -
production/request                      contact  by mail  -        manager  admin    -        -
production/set-up                       -        -        -        manager  admin    -        -
production/smoke-test                   contact  by mail  -        manager  admin    -        -
production/live                         contact  by mail  -        manager  admin    -        -
after-go-live/support                   contact  by mail  -        manager  admin    -        -
after-go-live/call                      -        -        -        manager  admin    -        -
`);
});
