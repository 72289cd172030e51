/** The control API at /control: clock, faults, settings, people and reset, for tests and demonstrations. */
import type { Fault, FollowedClock, WorldSettings } from '../contract.ts';
import { type Answer, type Call, created, type Handler, ok, Refused } from '../http/call.ts';
import { type Fields, fieldsOf, textOf } from '../http/read.ts';
import { type Route, router } from '../http/router.ts';
import type { Service } from '../http/service.ts';
import type { Sim } from '../sim.ts';
import { newWorld } from '../world/seed.ts';
import { changeChannelByHand, deletePost, setChannelMember, unpinTab } from './channels.ts';
import { setClock } from './clock.ts';
import { Followers } from './followers.ts';
import { addPersonByHand, setGuest, setTeamMember } from './people.ts';
import { addTeamByHand } from './teams.ts';

const kinds: Record<keyof Fault, (value: unknown) => boolean> = {
  service: (value) => ['signin', 'graph', 'connector', 'toApp'].includes(String(value)),
  method: (value) => typeof value === 'string',
  path: (value) => typeof value === 'string',
  status: (value) => typeof value === 'number',
  retryAfterSeconds: (value) => typeof value === 'number',
  page: (value) => typeof value === 'boolean',
  delayMs: (value) => typeof value === 'number',
  holdMs: (value) => typeof value === 'number',
  again: (value) => typeof value === 'boolean',
  drop: (value) => value === 'before' || value === 'after',
  times: (value) => typeof value === 'number',
};

function isFault(body: Fields): body is Fields & Fault {
  if (body.service === undefined) return false;
  return Object.entries(body).every(([name, value]) =>
    Object.entries(kinds).some(([key, ok]) => key === name && ok(value)),
  );
}

function addFault(sim: Sim, call: Call): Answer {
  const body = fieldsOf(call.body);
  if (!isFault(body)) throw new Refused(400, 'BadFault', 'A fault has a service and fields of the contract only.');
  return created(sim.faults.add(body));
}

/** Only settings that exist, each of the kind it has now. */
function isSettings(sim: Sim, body: Fields): body is Fields & Partial<WorldSettings> {
  const now = fieldsOf(sim.world.data.settings);
  return Object.entries(body).every(
    ([name, value]) =>
      name in now && typeof value === typeof now[name] && Array.isArray(value) === Array.isArray(now[name]),
  );
}

function changeSettings(sim: Sim, call: Call): Answer {
  const body = fieldsOf(call.body);
  if (!isSettings(sim, body))
    throw new Refused(400, 'BadSetting', 'There is no such setting, or its value is of another kind.');
  Object.assign(sim.world.data.settings, body);
  sim.world.tell({ type: 'kept' });
  return ok(sim.world.data.settings);
}

function reset(sim: Sim): Answer {
  sim.faults.clear();
  sim.limiter.clear();
  sim.calls.length = 0;
  sim.world.restart(newWorld(sim.identity, new Date().toISOString(), sim.app.permissions));
  return ok({});
}

/** A follower's request waits for the next move. */
async function clockOf(sim: Sim, followers: Followers, { query }: Call): Promise<Answer> {
  const follower = query.get('follower');
  if (follower !== null) await followers.next(follower, Number(query.get('after')));
  const followed: FollowedClock = { ...sim.world.clock(), moves: followers.moves };
  return ok(followed);
}

function routes(sim: Sim): Route<Handler>[] {
  const followers = new Followers(sim.world);
  return [
    { method: 'GET', path: 'clock', to: (call) => clockOf(sim, followers, call) },
    { method: 'POST', path: 'clock', to: (call) => setClock(sim, followers, call) },
    { method: 'GET', path: 'faults', to: () => ok(sim.faults.all()) },
    { method: 'POST', path: 'faults', to: (call) => addFault(sim, call) },
    {
      method: 'DELETE',
      path: 'faults',
      to: () => {
        sim.faults.clear();
        return ok({});
      },
    },
    { method: 'GET', path: 'settings', to: () => ok(sim.world.data.settings) },
    { method: 'POST', path: 'settings', to: (call) => changeSettings(sim, call) },
    { method: 'POST', path: 'people', to: (call) => addPersonByHand(sim, call) },
    { method: 'POST', path: 'teams', to: (call) => addTeamByHand(sim, call) },
    { method: 'POST', path: 'team-members', to: (call) => setTeamMember(sim, call) },
    { method: 'POST', path: 'guests', to: (call) => setGuest(sim, call) },
    { method: 'POST', path: 'channels/:channel', to: (call) => changeChannelByHand(sim, call) },
    { method: 'POST', path: 'channel-members', to: (call) => setChannelMember(sim, call) },
    { method: 'POST', path: 'tabs/remove', to: (call) => unpinTab(sim, call) },
    { method: 'POST', path: 'messages/remove', to: (call) => deletePost(sim, call) },
    {
      method: 'GET',
      path: 'calls',
      to: (call) => ok(sim.calls.filter(({ service }) => service === (call.query.get('service') ?? service))),
    },
    {
      method: 'POST',
      path: 'app',
      to: (call) => {
        const endpoint = textOf(call.body, 'endpoint');
        if (!URL.canParse(endpoint)) throw new Refused(400, 'BadAddress', 'endpoint is not an address.');
        sim.endpoint = endpoint;
        return ok({ endpoint });
      },
    },
    { method: 'POST', path: 'reset', to: () => reset(sim) },
  ];
}

export function controlService(sim: Sim): Service {
  const find = router(routes(sim));
  return {
    root: '/control',
    handle: async (call) => {
      const found = find(call);
      if (!found) throw new Refused(404, 'NotFound', `The simulator has no ${call.method} /control${call.path}.`);
      return found.to(found.call);
    },
    refusal: ({ code, message }) => ({ error: { code, message } }),
  };
}
