/** What a failed call to Graph tells: what happened for certain, and what nobody can know. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CallFailed } from '../../bot/spaces/ports.ts';
import { privateChannel } from '../simulator/kit.ts';
import { type Remote, startRemote } from './simulated.ts';

let remote: Remote;
beforeAll(async () => {
  remote = await startRemote();
});
beforeEach(() => remote.kit.people('DELETE', '/control/faults'));
afterAll(() => remote.stop());

async function failureWith(fault: object): Promise<CallFailed> {
  await remote.kit.people('POST', '/control/faults', { service: 'graph', times: 1, ...fault });
  return remote.graph.channels(remote.kit.simulator.identity.teamId).then(
    () => {
      throw new Error('It should have failed.');
    },
    (error: CallFailed) => error,
  );
}

describe('given a Graph that does not do what it is asked', () => {
  it.each([
    [400, true],
    [403, true],
    [404, true],
    [409, true],
    [408, false],
    [412, true],
    [502, false],
    [500, false],
    [503, false],
    [504, false],
  ])('%d is told as it is, and whether it is certain', async (status, sure) => {
    expect(await failureWith({ status })).toMatchObject({ status, sure });
  });

  it('a gateway that answers with a page leaves it open, too', async () => {
    expect(await failureWith({ status: 502, page: true })).toMatchObject({ status: 502, sure: false });
  });

  it('429 says how long to wait, and is not repeated behind our back', async () => {
    expect(await failureWith({ status: 429, retryAfterSeconds: 17 })).toMatchObject({
      status: 429,
      retryAfterSeconds: 17,
      sure: true,
    });
    const calls = (await remote.kit.people('GET', '/control/calls?service=graph')).body;
    expect(calls.filter((call: { status: number }) => call.status === 429)).toHaveLength(1);
  });

  it.each(['before', 'after'])('a connection that breaks %s the work is uncertain', async (drop) => {
    expect(await failureWith({ drop })).toMatchObject({ status: 0, sure: false });
  });

  it('409 is no proof that the app is enabled in the channel: the list of enabled apps is', async () => {
    const { kit, graph } = remote;
    const { teamId, catalogAppId } = kit.simulator.identity;
    const { id } = await privateChannel(kit, 'Acme Steps');
    const busy = { service: 'graph', method: 'POST', path: 'enabledApps', status: 409, times: 1 };
    await kit.people('POST', '/control/faults', busy);
    await expect(graph.enableApp(teamId, id, catalogAppId)).rejects.toMatchObject({ status: 409, sure: true });
    await graph.enableApp(teamId, id, catalogAppId);
    await expect(graph.enableApp(teamId, id, catalogAppId)).resolves.toBeNull();
  });
});
