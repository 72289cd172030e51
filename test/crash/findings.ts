/** What is not as it must be once a process has died at each kind of write: things made twice, lost, or not owned up to. */
import { canBeFound } from '../../shared/record/due.ts';
import type { Way } from '../../shared/record/notices.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { channelsOf, mailTo, messagesIn } from '../journeys/partners.ts';
import type { Json, Service } from '../server/service.ts';
import type { Life } from './life.ts';

const people: Readonly<Record<string, string>> = {
  'jo.smith@acmehealth.example': 'jo.smith',
  'maya.patel@brightminds.example': 'maya.patel',
  'priya.shah@nhslogin.example': 'priya.shah',
  'daniel.okafor@nhslogin.example': 'daniel.okafor',
};

/** Whoever adds the app is welcomed: that is no news. */
const welcome = 'I keep the onboarding of partners to NHS login in one place.';

const managers = ['priya.shah', 'daniel.okafor'] as const;

/** Sentences; none when all is well. */
export async function findings(life: Life, calls: readonly string[]): Promise<readonly string[]> {
  const records = await life.records();
  const inChannels = await Promise.all(records.map((record) => channelFindings(life.service, record)));
  return [
    ...notDied(life, calls),
    ...lineFindings(records, calls),
    ...(await newsFindings(life, records)),
    ...inChannels.flat(),
  ];
}

function notDied(life: Life, calls: readonly string[]): readonly string[] {
  return calls.flatMap((call) =>
    (['before', 'after'] as const).flatMap((moment) =>
      life.died.get(call)?.has(moment) ? [] : [`No process died ${moment} ${call}`],
    ),
  );
}

/** One killed before the message and one after it: of both nobody can know, nor of others on their way just then. */
function lineFindings(records: readonly PartnerRecord[], calls: readonly string[]): readonly string[] {
  const lines = records.flatMap(({ space }) => Object.values(space.steps));
  const unknown = lines.filter(({ status }) => status === 'unknown');
  const owned = unknown.filter(({ key }) => !canBeFound(key)).length;
  const expected = calls.includes('messenger.postToChat') ? 2 : 0;
  return [
    ...unknown.filter(({ key }) => canBeFound(key)).map(({ key }) => `Not looked for: ${key}`),
    ...(owned >= expected ? [] : [`Shown as not known: ${owned} lines, not ${expected} or more`]),
    ...lines.filter(({ status }) => status === 'started').map(({ key }) => `Begun, and never ended: ${key}`),
  ];
}

/** As many of each in Teams as the records say were told. */
async function newsFindings(life: Life, records: readonly PartnerRecord[]): Promise<readonly string[]> {
  const { service } = life;
  let [mail, feed, chat] = [0, 0, 0];
  for (const [address, id] of Object.entries(people)) {
    mail += (await mailTo(service, address)).filter(({ from }) => /onboarding/iu.test(JSON.stringify(from))).length;
    feed += (await service.people(`/client/activity?as=${id}`)).length;
    const { chats = [] } = await service.people(`/client/world?as=${id}`);
    for (const each of chats) {
      const messages = await messagesIn(service, each.id, id);
      chat += messages.filter((message) => !JSON.stringify(message).includes(welcome)).length;
    }
  }
  const there = { mail, feed, chat };
  // Of these nobody knows if they are there.
  const unknown = records
    .flatMap(({ space }) => Object.values(space.steps))
    .filter(({ status }) => status === 'unknown');
  return (['mail', 'feed', 'chat'] as const).flatMap((way) => {
    const told = delivered(records, way);
    const most = told + (way === 'chat' ? unknown.length : 0);
    return told <= there[way] && there[way] <= most ? [] : [`By ${way} there is ${there[way]}, and told was ${told}`];
  });
}

function delivered(records: readonly PartnerRecord[], way: Way): number {
  return records
    .flatMap(({ notices }) => notices.flatMap((notice) => Object.values(notice.delivered).flat()))
    .filter((each) => each.way === way).length;
}

async function channelFindings(service: Service, { partner, space }: PartnerRecord): Promise<readonly string[]> {
  // As the one of the two project managers sees it who leads this partner.
  const seen = await Promise.all(
    managers.map(async (id) => ({ id, channels: await channelsOf(service, partner.name, id) })),
  );
  const { id = '', channels = [] } = seen.find((each) => each.channels.length > 0) ?? {};
  const [channel] = channels;
  if (channels.length !== 1) return [`${partner.name} has ${channels.length} channels`];
  const cards = (await messagesIn(service, channel.id, id)).flatMap(({ attachments }) =>
    attachments.map(
      (each: Json) => JSON.stringify(each.content ?? each).match(/"id":"([^"]+:(?:post|notice):[^"]+)"/u)?.[1],
    ),
  );
  const posts = Object.values(space.posts).filter(({ conversation }) => conversation.startsWith(channel.id));
  return [
    ...(channel.tabs.length === 1 ? [] : [`${partner.name} has ${channel.tabs.length} tabs`]),
    ...cards.filter((card, at) => cards.indexOf(card) !== at).map((card) => `Posted twice: ${card}`),
    ...(cards.length >= posts.length ? [] : [`${partner.name} has lost cards`]),
  ];
}
