/** Setting the business clock: an offset from real time, or frozen. Tokens keep real time. */
import { type Answer, type Call, ok, Refused } from '../http/call.ts';
import { fieldsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { Followers } from './followers.ts';

export async function setClock(sim: Sim, followers: Followers, call: Call): Promise<Answer> {
  const { set, advanceMs, frozen } = fieldsOf(call.body);
  const { clock } = sim.world.data;
  let now = sim.world.now();
  if (set === null) now = Date.now();
  else if (set !== undefined) {
    now = Date.parse(String(set));
    if (Number.isNaN(now)) throw new Refused(400, 'BadTime', 'set must be an ISO 8601 time or null.');
  }
  if (advanceMs !== undefined) {
    if (typeof advanceMs !== 'number') throw new Refused(400, 'BadTime', 'advanceMs must be a number.');
    now += advanceMs;
  }
  const freeze = typeof frozen === 'boolean' ? frozen : set !== null && clock.frozenAt !== null;
  const offsetMs = set === null && advanceMs === undefined ? 0 : now - Date.now();
  sim.world.data.clock = { offsetMs, frozenAt: freeze ? now : null };
  sim.world.tell({ type: 'clock' });
  sim.world.alarms.look();
  await followers.told();
  return ok(sim.world.clock());
}
