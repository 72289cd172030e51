/** Calls in a person's calendar: an event with a Teams meeting that carries our key, found by it, changed and deleted. */
import { z } from 'zod';
import type { Calendar, MeetingText } from '../spaces/ports.ts';
import { type Graph, quoted, seg } from './client.ts';

/** The extended property that holds the key; the id is our own and must never change. */
const PROPERTY = 'String {6f1d3c52-8f0e-4f57-9a53-2d4be1a0c7e4} Name onboardingStep';
/** Ids that stay the same when somebody moves the event to another calendar of theirs. */
const headers = { Prefer: 'IdType="ImmutableId"' };

const event = z.object({ id: z.string(), onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish() });
const asMeeting = ({ id, onlineMeeting }: z.infer<typeof event>) => ({ id, url: onlineMeeting?.joinUrl ?? null });

/** Permission: Calendars.ReadWrite, limited in Exchange to project managers. `user` is a directory id.
 * Source: LEARN "Create event", "Create or set an event as an online meeting in an Outlook calendar". */
export function graphCalendar(graph: Graph): Calendar {
  const events = (user: string) => `/users/${seg(user)}/events`;
  return {
    async find(user, key) {
      const filter = `${seg('singleValueExtendedProperties/Any(ep: ep/id eq ')}${quoted(PROPERTY)}${seg(' and ep/value eq ')}${quoted(key)}${seg(')')}`;
      const path = `${events(user)}?$filter=${filter}&$select=id,onlineMeeting`;
      const { value } = await graph.ask({ method: 'GET', path, headers }, z.object({ value: z.array(event) }));
      const found = value[0];
      return found ? asMeeting(found) : null;
    },
    async create(user, key, text) {
      const body = {
        ...bodyOf(text),
        // Sent again with the same content, it makes no second event.
        transactionId: key,
        isOnlineMeeting: true,
        onlineMeetingProvider: 'teamsForBusiness',
        singleValueExtendedProperties: [{ id: PROPERTY, value: key }],
      };
      return asMeeting(await graph.ask({ method: 'POST', path: events(user), headers, body }, event));
    },
    async update(user, id, text) {
      // The body stays: Teams has written the link to join into it.
      const { body: _, ...changes } = bodyOf(text);
      await graph.tell({ method: 'PATCH', path: `${events(user)}/${seg(id)}`, headers, body: changes });
    },
    async remove(user, id) {
      await graph.tell({ method: 'DELETE', path: `${events(user)}/${seg(id)}`, headers });
    },
  };
}

function bodyOf({ subject, text, start, end, attendees }: MeetingText) {
  const utc = (instant: string) => ({ dateTime: instant.replace(/Z$/u, ''), timeZone: 'UTC' });
  return {
    subject,
    body: { contentType: 'text', content: text },
    start: utc(start),
    end: utc(end),
    attendees: attendees.map(({ name, email }) => ({ emailAddress: { name, address: email }, type: 'required' })),
  };
}
