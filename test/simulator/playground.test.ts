/** The bridge for Microsoft's Agents Playground: unsigned in, signed out, with ids of this world. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { directoryId, type Kit, startKit } from './kit.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.stop());

const activity = {
  type: 'message',
  id: '1',
  text: 'hi',
  channelId: 'emulator',
  serviceUrl: 'http://localhost:56150/_connector',
  from: { id: 'user-id-0', name: 'Alex Wilber' },
  conversation: { id: 'personal-chat-id', conversationType: 'personal' },
};
const send = (body: object) => kit.people('POST', '/playground/api/messages', body);

it('signs an activity for its own service address and gives the app’s answer back', async () => {
  kit.app.answer = () => ({ status: 201, body: { fine: true } });
  expect(await send(activity)).toMatchObject({ status: 201, body: { fine: true } });
  const [got] = kit.app.got;
  expect(decodeJwt(got?.token ?? '')).toMatchObject({
    aud: kit.simulator.identity.appId,
    serviceurl: activity.serviceUrl,
  });
  expect(got?.activity).toMatchObject({
    channelId: 'msteams',
    serviceUrl: activity.serviceUrl,
    from: { id: 'user-id-0', aadObjectId: await directoryId(kit, 'priya.shah') },
    conversation: { id: 'personal-chat-id', tenantId: kit.simulator.identity.tenantId },
    channelData: { tenant: { id: kit.simulator.identity.tenantId } },
  });
});

it('keeps a person of this world when the activity names one', async () => {
  const aadObjectId = await directoryId(kit, 'helen.marsh');
  await send({ ...activity, from: { id: 'x', aadObjectId } });
  expect(kit.app.got.at(-1)?.activity.from.aadObjectId).toBe(aadObjectId);
});

it('says when the app cannot be reached', async () => {
  await kit.people('POST', '/control/app', { endpoint: 'http://localhost:9/api/messages' });
  expect((await send(activity)).status).toBe(502);
});
