/** What the log says of an error: enough to find it, and nothing that somebody wrote or is known by. */
import { describe, expect, it } from '@jest/globals';
import { makeLog } from '../../bot/log.ts';
import { CallFailed } from '../../bot/spaces/ports.ts';
import { toldError, withoutPeople } from '../../bot/told-error.ts';

const jwt = `eyJhbGciOiJSUzI1NiJ9.${'x'.repeat(40)}.${'y'.repeat(40)}`;

describe('words', () => {
  it.each([
    ['User jo.smith@acmehealth.example was not found', 'User <address> was not found'],
    ['Cannot read "Jo Smith" of that', 'Cannot read "…" of that'],
    ["User 'Jo Smith' doesn't exist, and can't", "User '…' doesn't exist, and can't"],
    ["Tenant 'a\nb' not found", "Tenant '…' not found"],
    [`Bearer ${jwt} refused`, 'Bearer <token> refused'],
    ['GET /door?link=abc failed', 'GET /door?… failed'],
    ['The code 482913 was wrong', 'The code <code> was wrong'],
    [
      'partner:0b6b5d1e-2f43-4c1b-9b1e-0a1b2c3d4e5f seq 12 stays',
      'partner:0b6b5d1e-2f43-4c1b-9b1e-0a1b2c3d4e5f seq 12 stays',
    ],
    ['Cosmos DB does not answer.', 'Cosmos DB does not answer.'],
  ])('%p are told as %p', (words, told) => expect(withoutPeople(words)).toBe(told));
});

describe('an error', () => {
  it('keeps its kind, its place and its cause', () => {
    const told = toldError(new Error('The list is behind.', { cause: new TypeError('no link for "Jo"') }));
    expect(told).toMatchObject({
      type: 'Error',
      message: 'The list is behind.',
      cause: { message: 'no link for "…"' },
    });
    expect(told.at[0]).toContain('told-error.test.ts');
  });

  it('of Microsoft keeps status and code, not the words, which repeat what was sent', () => {
    const failure = new CallFailed({ status: 404, code: 'NotFound', message: 'Jo Smith is unknown', sure: true });
    const { at: _, ...told } = toldError(failure);
    expect(told).toEqual({ type: 'CallFailed', code: 'NotFound', status: 404 });
  });

  it('of a broken body does not show the piece of it', () => {
    let error: unknown;
    try {
      JSON.parse('{"text": Jo Smith}');
    } catch (caught) {
      error = caught;
    }
    expect(JSON.stringify(toldError(error))).not.toMatch(/Jo/u);
  });

  it('that goes round in its causes comes to an end', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(toldError(error)).match(/"cause"/gu)).toHaveLength(3);
  });
});

it('writes lines without what an error carries, under whatever name it is logged', () => {
  const lines: string[] = [];
  const log = makeLog('info', { write: (line) => void lines.push(line) });
  const failure = Object.assign(new Error('no'), { request: { body: 'Jo Smith', headers: { authorization: jwt } } });
  for (const name of ['err', 'error', 'why']) log.error({ [name]: failure, partner: 'p1' }, 'It failed.');
  expect(lines).toHaveLength(3);
  expect(lines.join()).toContain('"partner":"p1"');
  expect(lines.join()).not.toMatch(/Jo|eyJ/u);
});
