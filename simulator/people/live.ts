/** The live event stream of one person: only what they may see, as it happens. */
import type { ServerResponse } from 'node:http';
import type { LiveEvent } from '../contract.ts';
import type { Answer, Call } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import type { PersonData } from '../world/data.ts';
import { personById } from '../world/people.ts';
import { maySee } from '../world/places.ts';
import { messageView } from '../world/posts.ts';
import type { WorldEvent } from '../world/world.ts';
import { actor } from './ask.ts';
import { feedView, mailView } from './news.ts';

/** Keeps proxies and browsers from giving up on a quiet stream. */
const heartbeatMs = 15_000;

/** A mailbox is open to everybody in this one-user world, so mail is told to all. */
function seenBy(sim: Sim, person: PersonData, event: WorldEvent): LiveEvent | undefined {
  switch (event.type) {
    case 'message':
      if (!maySee(sim.world, person, event.message.conversationId)) return undefined;
      return { type: 'message', message: messageView(event.message, person) };
    case 'typing':
      if (!maySee(sim.world, person, event.conversationId)) return undefined;
      return { ...event, name: sim.app.name };
    case 'activity':
      return event.item.personId === person.id ? { type: 'activity', item: feedView(event.item) } : undefined;
    case 'mail':
      return { type: 'mail', mailbox: event.mail.mailbox, mail: mailView(event.mail) };
    case 'clock':
      return { type: 'clock', clock: sim.world.clock() };
    case 'world':
    case 'reset':
      return { type: event.type };
    case 'kept':
      return undefined;
  }
}

function open(sim: Sim, personId: string, response: ServerResponse): void {
  const write = (event: LiveEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  const unlisten = sim.world.listen((event) => {
    const person = personById(sim.world, personId);
    const seen = person && seenBy(sim, person, event);
    if (seen) write(seen);
  });
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  response.on('close', () => {
    clearInterval(heartbeat);
    unlisten();
  });
  write({ type: 'hello', now: sim.world.nowIso() });
}

export function live(sim: Sim, call: Call): Answer {
  const { id } = actor(sim, call);
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    stream: (response) => open(sim, id, response),
  };
}
