/** Microsoft's own libraries take the simulator for the real thing: MSAL, Azure Identity, the Graph client, botbuilder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { type Json, type Kit, soon, startKit } from './kit.ts';

let kit: Kit;
const children: ChildProcess[] = [];

beforeAll(async () => {
  kit = await startKit();
});
afterAll(async () => {
  for (const child of children) child.kill();
  await kit.stop();
});

/** Starts a script that trusts the local certificate; gives the first line it prints, as JSON. */
async function run(script: string, settings: Record<string, string> = {}) {
  const { identity, urls } = kit.simulator;
  const priya = (await kit.people('GET', '/client/world?as=priya.shah')).body.me;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL(`./child/${script}`, import.meta.url))],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_EXTRA_CA_CERTS: kit.certificate.certFile,
        MACHINES: urls.machines,
        TENANT: identity.tenantId,
        APP_ID: identity.appId,
        SECRET: identity.clientSecret,
        TEAM: identity.teamId,
        OWNER: priya.directoryId,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return JSON.parse(line);
}

describe('a client of sign-in and Graph', () => {
  it('gets tokens by MSAL and by Azure Identity, and makes a private channel with the Graph client', async () => {
    const result = await run('libraries.ts');
    expect(decodeJwt(result.byMsal).aud).toBe('https://api.botframework.com');
    expect(decodeJwt(result.byIdentity).aud).toBe('https://graph.microsoft.com');
    expect(result.channel).toMatchObject({ displayName: 'Made by the Graph client', membershipType: 'private' });
    expect(result.refusal).toEqual({ status: 400, code: 'BadRequest' });
  });
});

describe('a bot of botbuilder', () => {
  it('accepts what the simulator signed, replies and changes its reply with a token the simulator checks', async () => {
    const { port } = await run('echo-bot.ts');
    const endpoint = `http://localhost:${port}/api/messages`;
    await kit.people('POST', '/control/app', { endpoint });
    const { chats } = (await kit.people('GET', '/client/world?as=priya.shah')).body;
    await kit.people('POST', '/client/messages', { as: 'priya.shah', conversationId: chats[0].id, text: 'hello' });
    const [mine, answer] = await soon(async () => {
      const view = (await kit.people('GET', `/client/conversations/${chats[0].id}?as=priya.shah`)).body;
      return view.messages[1]?.edited && view.messages[0].delivery.state !== 'pending' && view.messages;
    });
    expect(mine.delivery).toEqual({ state: 'answered', status: 200 });
    expect(answer).toMatchObject({ author: { kind: 'app' }, text: 'You said, I think: hello' });
  });

  it('starts a thread in a channel by itself and goes on in it', async () => {
    const general = (await kit.graph('GET', `/teams/${kit.simulator.identity.teamId}/channels`)).body.value[0].id;
    const { port } = await run('echo-bot.ts', { CHANNEL: general });
    await kit.people('POST', '/control/app', { endpoint: `http://localhost:${port}/api/messages` });
    const { chats } = (await kit.people('GET', '/client/world?as=priya.shah')).body;
    await kit.people('POST', '/client/messages', { as: 'priya.shah', conversationId: chats[0].id, text: 'post' });
    const posts = await soon(async () => {
      const { messages } = (await kit.people('GET', `/client/conversations/${general}?as=priya.shah`)).body;
      return messages.length === 3 && messages;
    });
    expect(posts.map((post: Json) => [post.text, post.rootId === posts[0].id])).toEqual([
      ['A thread', true],
      ['A reply in it', true],
      ['And later', true],
    ]);
  });

  it('refuses an activity that the simulator did not sign', async () => {
    const { port } = await run('echo-bot.ts');
    const reply = await fetch(`http://localhost:${port}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await kit.token('https://graph.microsoft.com/.default')}` },
      body: JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl: kit.simulator.urls.connector }),
    });
    expect(reply.status).toBe(401);
  });
});
