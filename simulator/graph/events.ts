/** Events of a member's calendar: made once for a transactionId, with a Teams meeting, changed, deleted; people are invited by mail. */
import { type Answer, type Call, created, noContent, ok } from '../http/call.ts';
import { fieldsOf, isFields, listOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { EventData } from '../world/data.ts';
import { newGuid } from '../world/ids.ts';
import { addressOf, deliver } from '../world/mail.ts';
import { badRequest, itemNotFound } from './errors.ts';
import { mailboxIn } from './mail.ts';
import { addresses } from './mail-shapes.ts';
import { filtered, page } from './odata.ts';
import type { GraphRoute } from './route.ts';
import { escapeHtml } from './text.ts';

const readWrite = { tenant: ['Calendars.ReadWrite'] };
const read = { tenant: ['Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'] };

function eventsIn(sim: Sim, mailbox: string): EventData[] {
  sim.world.data.events ??= [];
  return sim.world.data.events.filter((event) => event.mailbox === mailbox);
}

function eventOf(sim: Sim, call: Call): EventData {
  const found = eventsIn(sim, mailboxIn(sim, call)).find(({ id }) => id === call.param('event'));
  if (!found) throw itemNotFound();
  return found;
}

/** The instant of a dateTimeTimeZone; our calls say UTC, and nothing else is understood. */
function instantOf(body: unknown, field: string): string {
  const value = fieldsOf(body)[field];
  const at = Date.parse(`${textOf(value, 'dateTime')}Z`);
  if (Number.isNaN(at)) throw badRequest(`'${field}' needs a dateTime without an offset.`);
  if (textOf(value, 'timeZone') !== 'UTC') throw badRequest(`'${field}' has a timeZone that is not understood here.`);
  return new Date(at).toISOString();
}

function timesOf(body: unknown): Pick<EventData, 'start' | 'end'> {
  const start = instantOf(body, 'start');
  const end = instantOf(body, 'end');
  if (end < start) throw badRequest('The meeting ends before it starts.');
  return { start, end };
}

/** LEARN "event resource type": a transactionId makes a repeated create give the event that is there. */
function create(sim: Sim, call: Call): Answer {
  const mailbox = mailboxIn(sim, call);
  const { body } = call;
  const transactionId = textOf(body, 'transactionId');
  const there = eventsIn(sim, mailbox).find((event) => transactionId !== '' && event.transactionId === transactionId);
  if (there) return created(viewOf(there));
  const online = fieldsOf(body).isOnlineMeeting === true;
  const provider = textOf(body, 'onlineMeetingProvider');
  if (online && provider !== '' && provider !== 'teamsForBusiness') {
    throw badRequest(`The calendar does not allow '${provider}' for online meetings.`);
  }
  const id = newGuid();
  const event: EventData = {
    id,
    mailbox,
    transactionId,
    subject: textOf(body, 'subject'),
    text: textOf(fieldsOf(body).body, 'content'),
    ...timesOf(body),
    attendees: addresses(body, 'attendees'),
    joinUrl: online ? `https://teams.microsoft.com/l/meetup-join/${id}` : null,
    extended: listOf(body, 'singleValueExtendedProperties')
      .filter(isFields)
      .map((each) => ({ id: textOf(each, 'id'), value: textOf(each, 'value') })),
  };
  sim.world.data.events?.push(event);
  invite(sim, event, '');
  return created(viewOf(event));
}

function update(sim: Sim, call: Call): Answer {
  const event = eventOf(sim, call);
  const { body } = call;
  if ('transactionId' in fieldsOf(body)) throw badRequest('The transactionId of an event cannot be changed.');
  const given = fieldsOf(body);
  if (given.subject !== undefined) event.subject = textOf(body, 'subject');
  if (given.start !== undefined || given.end !== undefined) Object.assign(event, timesOf(body));
  if (given.attendees !== undefined) event.attendees = addresses(body, 'attendees');
  invite(sim, event, 'Updated: ');
  return ok(viewOf(event));
}

function remove(sim: Sim, call: Call): Answer {
  const event = eventOf(sim, call);
  sim.world.data.events = sim.world.data.events?.filter((each) => each !== event) ?? [];
  invite(sim, event, 'Canceled: ');
  return noContent;
}

/** Exchange mails everybody but the organiser. */
function invite(sim: Sim, event: EventData, before: string): void {
  sim.world.tell({ type: 'kept' });
  if (event.attendees.length === 0) return;
  const join = event.joinUrl ? `<p><a href="${event.joinUrl}">Join the meeting now</a></p>` : '';
  const text = `<pre style="white-space: pre-wrap; font: inherit">${escapeHtml(event.text)}</pre>`;
  deliver(sim.world, {
    from: addressOf(sim.world, event.mailbox),
    to: event.attendees,
    cc: [],
    replyTo: [],
    subject: `${before}${event.subject}`,
    html: `<p>${event.start} to ${event.end}</p>${text}${join}`,
  });
}

function viewOf(event: EventData) {
  const utc = (instant: string) => ({ dateTime: instant.replace('Z', '0000'), timeZone: 'UTC' });
  return {
    id: event.id,
    subject: event.subject,
    start: utc(event.start),
    end: utc(event.end),
    attendees: event.attendees.map((emailAddress) => ({ emailAddress, type: 'required' })),
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
    ...(event.transactionId === '' ? {} : { transactionId: event.transactionId }),
  };
}

const withProperty = /^singleValueExtendedProperties\/Any\(ep:\s*ep\/id eq '(.+?)' and ep\/value eq '(.*)'\)$/i;

function list(sim: Sim, call: Call): Answer {
  const mailbox = mailboxIn(sim, call);
  const wanted = withProperty.exec(call.query.get('$filter') ?? '');
  const [id, value] = [wanted?.[1], wanted?.[2]].map((text) => text?.replaceAll("''", "'"));
  const all = eventsIn(sim, mailbox);
  const found = wanted
    ? all.filter((event) => event.extended.some((each) => each.id === id && each.value === value))
    : all;
  const views = found.map(viewOf);
  const address = `https://graph.microsoft.com/v1.0/users/${mailbox}/events`;
  return page(call, address, wanted ? views : filtered(call, views), 10);
}

const all = 'users/:user/events';
const limit = 'mailbox';

export const eventRoutes: GraphRoute[] = [
  { method: 'GET', path: all, needs: read, limit, answer: list },
  { method: 'POST', path: all, needs: readWrite, limit, answer: create },
  { method: 'PATCH', path: `${all}/:event`, needs: readWrite, limit, answer: update },
  { method: 'DELETE', path: `${all}/:event`, needs: readWrite, limit, answer: remove },
];
