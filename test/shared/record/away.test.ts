import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../shared/record/actor.ts';
import { coverOf } from '../../../shared/record/away.ts';
import { isRefusal } from '../../../shared/record/decision.ts';
import { decideHouse, evolveHouse, type House, type HouseCommand } from '../../../shared/record/house.ts';
import { decide } from '../../../shared/record/record.ts';
import { managerLine, type Names, withAway } from '../../../shared/views/names.ts';
import { progress } from '../../../shared/views/progress.ts';
import { turnSentence } from '../../../shared/views/turn.ts';
import { answered, applied, assigned, registered, sponsored } from './acts.ts';
import { house as base, day, jo, priya, recordAfter, staff } from './spec.ts';

const house: House = {
  ...base,
  staff: { ...base.staff, olga: { person: 'olga', roles: ['projectManager'] } },
};
const daniel = staff('daniel', 'projectManager');
const ruth = staff('ruth', 'administrator');
const now = day('2026-12-14');
const away = (person: string, cover: string, until = '2027-01-05'): HouseCommand => ({
  type: 'setAway',
  ...{ person, cover, until },
});
const houseAfter = (...acts: readonly (readonly [Actor, HouseCommand])[]): House =>
  acts.reduce((before, [actor, command]) => {
    const decided = decideHouse(before, command, { actor, now });
    if (isRefusal(decided)) throw new Error(decided.message);
    return decided.reduce(evolveHouse, before);
  }, house);
const refusal = (actor: Actor, command: HouseCommand, before = house) => {
  const decided = decideHouse(before, command, { actor, now });
  return isRefusal(decided) ? decided.code : 'accepted';
};

const names: Names = {
  priya: { name: 'Priya Shah' },
  daniel: { name: 'Daniel Okafor' },
  olga: { name: 'Olga Ruiz' },
  jo: { name: 'Jo Smith' },
};

describe('a project manager who is away', () => {
  it('says it themselves, or an administrator does, with another project manager as cover', () => {
    expect(refusal(priya, away('priya', 'daniel'))).toBe('accepted');
    expect(refusal(ruth, away('priya', 'daniel'))).toBe('accepted');
    expect(refusal(daniel, away('priya', 'daniel'))).toBe('forbidden');
    expect(refusal(jo, away('priya', 'daniel'))).toBe('forbidden');
    expect(refusal(priya, away('priya', 'priya'))).toBe('wrongCover');
    expect(refusal(priya, away('priya', 'helen'))).toBe('wrongCover');
    expect(refusal(priya, away('priya', 'daniel', '2026-12-14'))).toBe('wrongDate');
    expect(refusal(ruth, away('helen', 'daniel'))).toBe('notProjectManager');
  });

  it('cannot be covered by somebody who is away', () => {
    expect(refusal(priya, away('priya', 'daniel'), houseAfter([daniel, away('daniel', 'olga')]))).toBe('wrongCover');
  });

  it('is covered until the first day back, or until they say that they are back', () => {
    const covered = houseAfter([priya, away('priya', 'daniel')]);
    expect(coverOf(covered, 'priya', '2027-01-04')).toBe('daniel');
    expect(coverOf(covered, 'priya', '2027-01-05')).toBeNull();
    expect(
      coverOf(
        houseAfter([priya, away('priya', 'daniel')], [priya, { type: 'endAway', person: 'priya' }]),
        'priya',
        '2026-12-15',
      ),
    ).toBeNull();
  });

  it('is covered by the cover’s cover, and by nobody who does not manage projects any more', () => {
    const both = houseAfter([priya, away('priya', 'daniel')], [daniel, away('daniel', 'olga')]);
    expect(coverOf(both, 'priya', '2026-12-15')).toBe('olga');
    const left = houseAfter(
      [priya, away('priya', 'daniel')],
      [ruth, { type: 'setStaffRoles', person: 'daniel', roles: [] }],
    );
    expect(coverOf(left, 'priya', '2026-12-15')).toBeNull();
  });

  it('never leads in circles', () => {
    const circle: House = {
      ...house,
      away: { priya: { until: '2027-01-05', cover: 'daniel' }, daniel: { until: '2027-01-05', cover: 'priya' } },
    };
    expect(coverOf(circle, 'priya', '2026-12-15')).toBe('daniel');
  });
});

describe('while they are away', () => {
  const covered = houseAfter([priya, away('priya', 'daniel')]);
  const record = recordAfter(registered, assigned, answered(sponsored), applied);

  it('their news goes to the cover, decided when the news is made', () => {
    const ask = (at: string) => {
      const command = {
        type: 'askQuery' as const,
        onboarding: 'o1',
        text: 'Why?',
        wantsDocument: false,
        replyBy: null,
        owner: null,
      };
      const decided = decide(record, command, { actor: jo, now: at, house: covered });
      return isRefusal(decided) ? [] : decided.flatMap((event) => (event.type === 'NoticeWanted' ? event.to : []));
    };
    expect(ask(now)).toEqual(['daniel']);
    expect(ask(day('2027-01-05'))).toEqual(['priya']);
  });

  it('cards and pages say until when, and who covers', () => {
    const known = withAway(names, covered, '2026-12-15');
    expect(managerLine(known, 'priya')).toBe('Priya Shah. Away until 5 January 2027, Daniel Okafor is covering');
    expect(turnSentence(progress(record, 'o1').turn, 'Acme Health', known)).toBe(
      'Waiting for NHS login (Daniel Okafor, covering for Priya Shah) since 5 November 2026',
    );
    expect(managerLine(withAway(names, covered, '2027-01-05'), 'priya')).toBe('Priya Shah');
  });
});
