/** How an onboarding goes from its start to its end, chapter by chapter, as chance has it. */
import { addDays, addWorkingDays } from '../../shared/calendar/working-days.ts';
import type { Command } from '../../shared/record/record.ts';
import { apply } from './apply.ts';
import { goLive } from './go-live.ts';
import { integrate } from './integrate.ts';
import { ann, jo, lead, onboarding, type Setting } from './setting.ts';
import type { Move } from './teller.ts';

/** Gives up, is told no, waits for long, or goes on: what can happen between two chapters. */
export function* course(setting: Setting): Generator<Move> {
  const { chance } = setting;
  yield* begin(setting);
  for (const chapter of [apply, integrate, goLive]) {
    if (chance.happens(0.12)) yield* pause(setting);
    if (chance.happens(0.07)) return yield withdrawn(setting);
    if ((yield* chapter(setting)) === 'over') return;
  }
  yield { wait: setting.days(2), by: lead, command: () => ({ type: 'finishOnboarding', onboarding, because: '' }) };
}

function* begin({ chance, days }: Setting): Generator<Move> {
  const register: Extract<Command, { type: 'registerPartner' }> = {
    type: 'registerPartner',
    name: 'Qqnameqq',
    odsCode: chance.happens(0.7) ? 'QQODSQQ' : null,
    product: 'Qqproductqq',
    service: 'nhs-login',
    contact: jo.person,
  };
  yield { wait: 0, by: lead, command: () => register };
  // Some wait until a project manager has time for them.
  yield {
    wait: chance.happens(0.85) ? 0 : days(12),
    by: lead,
    command: () => ({ type: 'assignProjectManager', person: lead.person }),
  };
  if (chance.happens(0.6)) yield { wait: 0, by: lead, command: () => ({ type: 'addContact', person: ann.person }) };
}

function* pause({ chance, days }: Setting): Generator<Move> {
  const because = chance.pick([
    'We wait for funding.',
    'Our developer is on parental leave.',
    'We change our hosting first.',
    'The commissioner wants to see the pilot first.',
  ]);
  const weeks = chance.between(3, 14);
  const until = (today: string) => addWorkingDays(addDays(today, weeks * 7), 0);
  yield {
    wait: days(3),
    by: jo,
    command: ({ today }) => ({ type: 'askForHold', onboarding, until: until(today), because }),
  };
  yield {
    wait: days(2),
    by: lead,
    command: () => ({ type: 'answerHold', onboarding, yes: true, because: '' }),
  };
  yield { wait: weeks * 5 - 5, by: lead, command: () => ({ type: 'resumeOnboarding', onboarding }) };
}

function withdrawn({ chance, days }: Setting): Move {
  const because = chance.pick([
    'They stop the product.',
    'They found no commissioner.',
    'They use another way to log in.',
    'We have heard nothing for three months.',
  ]);
  return { wait: days(15), by: lead, command: () => ({ type: 'withdrawOnboarding', onboarding, because }) };
}
