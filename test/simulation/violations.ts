/** What must be true at the end of any day, however bad it was. */
import { partnerStream } from '../../bot/streams.ts';
import { contactsOf } from '../../shared/record/people.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { managers, type Servers } from './servers.ts';
import type { Acknowledged } from './simulate.ts';

export async function violations(
  servers: Servers,
  records: readonly PartnerRecord[],
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  return [
    ...twice(servers),
    ...records.flatMap((record) => [...strangers(servers, record), ...untold(servers, record)]),
    ...(await lost(servers, acknowledged)),
  ];
}

/** One space per partner, and nothing in Teams two times. */
function twice({ teams }: Servers): readonly string[] {
  const owner = (description: string) => description.split('Reference: ').at(-1) ?? '';
  const card = (body: readonly unknown[]) => JSON.stringify(body.at(-1));
  return [
    ...repeats(
      'channels',
      teams.channels.map(({ description }) => owner(description)),
    ),
    ...teams.channels.flatMap((channel) => [
      ...repeats(
        `tabs in ${channel.name}`,
        channel.tabs.map(({ app }) => app),
      ),
      ...repeats(
        `members of ${channel.name}`,
        channel.members.map(({ user }) => user),
      ),
    ]),
    ...repeats(
      'messages',
      teams.messages.map((message) => `${message.place} ${card(message.card.body)}`),
    ),
    ...repeats(
      'mails',
      teams.mail.filter(({ sent }) => sent).map(({ key }) => key),
    ),
    ...repeats(
      'events in a calendar',
      teams.events.map(({ user, key }) => `${user} ${key}`),
    ),
  ];
}

function repeats(what: string, things: readonly string[]): readonly string[] {
  const again = things.filter((thing, at) => things.indexOf(thing) !== at);
  return again.map((thing) => `Two ${what}: ${thing}`);
}

/** Nobody is in another partner's channel, and nobody who left is in one. */
function strangers({ teams, people }: Servers, record: PartnerRecord): readonly string[] {
  const channel = teams.channels.find(({ id }) => id === record.space.channel?.id);
  if (!channel) return [];
  const wanted = record.space.closing ? [] : contactsOf(record);
  const allowed = new Set([...wanted, ...managers].map((person) => people.get(person)?.directoryId));
  return channel.members
    .filter(({ user }) => !allowed.has(user))
    .map(({ user }) => `In the channel of ${record.id}, but no contact: ${user}`);
}

/** What the record says was told by mail was sent. */
function untold({ teams }: Servers, record: PartnerRecord): readonly string[] {
  return record.notices.flatMap(({ id, delivered }) =>
    Object.entries(delivered).flatMap(([person, ways]) =>
      ways.some(({ way }) => way === 'mail') &&
      !teams.mail.some(({ key, sent }) => sent && key === `${record.id}:notice:${id}:${person}:mail`)
        ? [`Said to be told by mail, but not sent: ${record.id} ${id} ${person}`]
        : [],
    ),
  );
}

async function lost({ log }: Servers, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const { partner, commandId } of acknowledged) {
    if (!(await log.find(partnerStream(partner), commandId)))
      gone.push(`Acknowledged, but lost: ${partner} ${commandId}`);
  }
  return gone;
}
