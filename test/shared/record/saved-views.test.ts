/** The views of the portfolio that a person keeps. */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../shared/record/actor.ts';
import { isRefusal } from '../../../shared/record/decision.ts';
import { decidePerson, emptyPerson, evolvePerson, type PersonRecord } from '../../../shared/record/person.ts';
import { type ViewCommand, viewCommand } from '../../../shared/record/saved-views.ts';
import { day, jo, priya } from './spec.ts';

const now = day('2026-12-01');
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const save = (view: number, name: string, query = 'waiting=us'): ViewCommand => ({
  ...{ type: 'saveView', view: id(view), name, query },
});

function kept(...commands: readonly ViewCommand[]): PersonRecord {
  return commands.reduce((record, command) => {
    const decided = decidePerson(record, command, { actor: priya, now });
    if (isRefusal(decided)) throw new Error(decided.message);
    return decided.reduce((each, event) => evolvePerson(each, event, { at: now }), record);
  }, emptyPerson);
}

function refusal(record: PersonRecord, command: ViewCommand, actor: Actor = priya): string {
  const decided = decidePerson(record, command, { actor, now });
  return isRefusal(decided) ? decided.code : 'accepted';
}

describe('saved views', () => {
  it('are kept in the order in which they were saved, renamed, replaced and deleted', () => {
    const { views } = kept(
      ...[save(1, 'Mine'), save(2, 'Late'), save(3, 'Old')],
      { type: 'renameView', view: id(1), name: 'Only mine' },
      save(2, 'Late', 'overdue=yes&sort=-due'),
      { type: 'deleteView', view: id(3) },
    );
    expect(views.list).toEqual([
      { id: id(1), name: 'Only mine', query: 'waiting=us' },
      { id: id(2), name: 'Late', query: 'overdue=yes&sort=-due' },
    ]);
  });

  it('can be what the portfolio opens with, until they are deleted', () => {
    const record = kept(save(1, 'Mine'), { type: 'startWithView', view: id(1) });
    expect(record.views.first).toBe(id(1));
    expect(
      kept(save(1, 'Mine'), { type: 'startWithView', view: id(1) }, { type: 'deleteView', view: id(1) }).views,
    ).toEqual({
      list: [],
      first: null,
    });
  });

  it('have a name each, and one of them goes by it', () => {
    const record = kept(save(1, 'Mine'), save(2, 'Late'));
    expect(refusal(record, save(3, 'MINE'))).toBe('invalid');
    expect(refusal(record, { type: 'renameView', view: id(2), name: 'mine' })).toBe('invalid');
    expect(refusal(record, save(1, 'mine', 'show=all'))).toBe('accepted');
    expect(refusal(record, { type: 'renameView', view: id(9), name: 'New' })).toBe('gone');
  });

  it('are 30 at most', () => {
    const many = kept(...Array.from({ length: 30 }, (_, index) => save(index, `View ${index}`)));
    expect(refusal(many, save(30, 'One more'))).toBe('tooMany');
    expect(refusal(many, save(29, 'Another name'))).toBe('accepted');
  });

  it('are for the NHS login team', () => {
    expect(refusal(emptyPerson, save(1, 'Mine'), jo)).toBe('forbidden');
  });

  it('leave alone when the person was reminded, and the other way round', () => {
    const reminded: PersonRecord = { ...emptyPerson, sent: [now] };
    const decided = decidePerson(reminded, save(1, 'Mine'), { actor: priya, now });
    if (isRefusal(decided)) throw new Error(decided.message);
    expect(decided.reduce((each, event) => evolvePerson(each, event, { at: now }), reminded)).toMatchObject({
      sent: [now],
      views: { list: [{ name: 'Mine' }] },
    });
  });

  it.each([
    ['a name that is too long', save(1, 'x'.repeat(61))],
    ['no name', save(1, ' ')],
    ['a name that hides characters', save(1, 'Mi\u202ene')],
    ['what is not the search of an address', save(1, 'Mine', 'q="><script>')],
    ['more than an address holds', save(1, 'Mine', `q=${'x'.repeat(1500)}`)],
  ])('do not take %s', (_what, command) => {
    expect(viewCommand.safeParse(command).success).toBe(false);
  });
});
