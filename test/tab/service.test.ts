/** What the tab sends and how it takes the answers. */
import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../tab/ask/failure.ts';
import { createService } from '../../tab/ask/service.ts';

/** Answers one after the other, and keeps what was asked. */
function answering(...answers: (Response | Error)[]) {
  const asked: { path: string; authorization: string | null }[] = [];
  const send = async (path: unknown, init?: RequestInit) => {
    asked.push({ path: String(path), authorization: new Headers(init?.headers).get('authorization') });
    const answer = answers.shift();
    if (!answer) throw new Error('Nobody answers any more.');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, send };
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const tokens =
  (...given: string[]) =>
  async () =>
    given.shift() ?? 'none';

describe('a request', () => {
  it('carries the token that Teams gives now', async () => {
    const { asked, send } = answering(json(200, { name: 'Jo' }));
    await expect(createService(tokens('one'), send).get('/api/me')).resolves.toEqual({ name: 'Jo' });
    expect(asked).toEqual([{ path: '/api/me', authorization: 'Bearer one' }]);
  });

  it('is sent once more with a new token when the old one has expired', async () => {
    const { asked, send } = answering(json(401, {}), json(200, 'there'));
    await expect(createService(tokens('old', 'new'), send).get('/api/me')).resolves.toBe('there');
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
  });

  it('behind the emailed door carries no token and is not repeated', async () => {
    const { asked, send } = answering(json(401, { code: 'sessionEnded', message: 'Your session has ended.' }));
    await expect(createService(null, send).get('/api/me')).rejects.toMatchObject({ code: 'sessionEnded', status: 401 });
    expect(asked).toEqual([{ path: '/api/me', authorization: null }]);
  });
});

describe('a refusal', () => {
  it('keeps its code, its sentence and its fields', async () => {
    const refusal = { code: 'incomplete', message: 'Enter a name.', details: { name: 'Enter a name' } };
    const { send } = answering(json(400, refusal));
    const failure = createService(tokens('one'), send).post('/api/partners', {});
    await expect(failure).rejects.toBeInstanceOf(Failure);
    await expect(failure).rejects.toMatchObject({ status: 400, ...refusal });
  });

  it('that is no answer of ours becomes a sentence', async () => {
    const { send } = answering(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(createService(tokens('one'), send).get('/api/me')).rejects.toMatchObject({
      status: 502,
      code: 'fault',
    });
  });

  it('says what to do when the service cannot be reached', async () => {
    const { send } = answering(new TypeError('Failed to fetch'));
    const failure = createService(tokens('one'), send).get('/api/me');
    await expect(failure).rejects.toMatchObject({ status: 0, code: 'unreachable' });
    await expect(failure).rejects.toThrow('Check your connection and try again.');
  });
});
