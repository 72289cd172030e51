/** The way by which news reaches a person: the first that can work for them, and never two for the same news. */

import { closedOf } from '../../shared/record/course-state.ts';
import { isGivenUp } from '../../shared/record/due.ts';
import type { Notice, NoticeDelivered, Way, WhyNot } from '../../shared/record/notices.ts';
import { isOutsider } from '../../shared/record/outsiders.ts';
import type { Step } from '../../shared/record/space.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';

/** In the channel one reply tells everybody, so its step is not about one person. */
export function noticeKey(notice: string, person: string, way: Way): string {
  return way === 'channel' ? `notice:${notice}:channel` : `notice:${notice}:${person}:${way}`;
}

/** The way to take now; null when the person has been told, cannot be told, or is not to be told any more. */
export function wayTo(record: PartnerRecord, notice: Notice, person: string, now: string): Way | null {
  if (record.people[person]?.removedAt) return null;
  const done = (notice.delivered[person] ?? []).map((delivery) => delivery.way);
  const line = (way: Way) => record.space.steps[noticeKey(notice.id, person, way)];
  const alone = isForOneAlone(record, notice, person);
  if (done.length > 0) {
    const more = addition(record, person, done, alone);
    return more && now < notice.expires && !exhausted(line(more)) ? more : null;
  }
  const rungs = ladder(record, person, alone);
  const open = rungs.filter(({ barred }) => barred === null).map(({ way }) => way);
  const begun = rungs.find(({ way, barred }) => !exhausted(line(way)) && isUnderWay(line(way), barred))?.way;
  if (begun) return begun;
  if (now >= notice.expires || isOld(record, notice, person)) return null;
  return open.find((way) => !exhausted(line(way))) ?? null;
}

/** The fact that it got there, with why each better way was not taken. */
export function delivered(record: PartnerRecord, notice: Notice, person: string, way: Way): NoticeDelivered {
  const key = noticeKey(notice.id, person, way);
  const better = notice.delivered[person]?.length ? [] : betterThan(way, record, notice, person);
  const reasons = better.map(
    ({ way: each, barred }) => barred ?? closedBy(each, record.space.steps[noticeKey(notice.id, person, each)]),
  );
  const passed = [...new Set(reasons)];
  const why = better.length > 0 ? { passed } : {};
  return { type: 'NoticeDelivered', key, notice: notice.id, person, way, ...why };
}

function betterThan(way: Way, record: PartnerRecord, notice: Notice, person: string): readonly Rung[] {
  const rungs = ladder(record, person, isForOneAlone(record, notice, person));
  return rungs.slice(
    0,
    Math.max(
      0,
      rungs.findIndex((rung) => rung.way === way),
    ),
  );
}

function closedBy(way: Way, line: Step | undefined): WhyNot {
  if (line?.status === 'refused') return `${way}Refused`;
  return line && isGivenUp(line) ? 'lost' : 'begun';
}

/** From before the onboarding was closed, or before somebody who had left came again: no news any more. */
function isOld(record: PartnerRecord, { onboarding, at }: Notice, person: string): boolean {
  return at < (closedOf(record, onboarding ?? '')?.at ?? '') || at < (record.people[person]?.addedAt ?? '');
}

/** Staff are not in the channel; what waits for one contact is not told to all of them there. */
function isForOneAlone(record: PartnerRecord, notice: Notice, person: string): boolean {
  return notice.kind === 'digest' || !isPartnerSide(record, person);
}

/** A contact of the partner, now or before; everybody else who gets news is staff. */
export function isPartnerSide(record: PartnerRecord, person: string): boolean {
  return record.people[person] !== undefined;
}

interface Rung {
  readonly way: Way;
  /** Null: it can be tried. */
  readonly barred: WhyNot | null;
}

/** Best first. Source: reference/teams-platform.md, design consequence 2. */
function ladder(record: PartnerRecord, person: string, alone: boolean): readonly Rung[] {
  const { space } = record;
  const mail: Rung = { way: 'mail', barred: null };
  if (isOutsider(record, person)) return [{ way: 'channel', barred: 'outsider' }, mail];
  const chat: Rung = { way: 'chat', barred: space.chats[person] ? null : 'noChat' };
  if (!isPartnerSide(record, person)) return [{ way: 'feed', barred: null }, chat, mail];
  const outside = outsideOf(space, person);
  const channel: Rung = { way: 'channel', barred: outside ?? (space.archived ? 'channelArchived' : null) };
  // A refused post leaves the tab, so the feed may lead there.
  const feed: Rung = { way: 'feed', barred: outside ?? (space.tab ? null : 'noTab') };
  return [...(alone ? [] : [channel]), feed, chat, mail];
}

function outsideOf({ channel, appEnabled, inChannel }: PartnerRecord['space'], person: string): WhyNot | null {
  if (!channel) return 'noChannel';
  if (!appEnabled) return 'appNotThere';
  return inChannel[person] ? null : 'notInChannel';
}

/** What is done besides: a card in the channel is announced in the feed; to one alone, a feed entry brings its card. */
function addition(record: PartnerRecord, person: string, done: readonly Way[], alone: boolean): Way | null {
  if (!alone) return done.includes('channel') && !done.includes('feed') ? 'feed' : null;
  return done.includes('feed') && !done.includes('chat') && record.space.chats[person] ? 'chat' : null;
}

/** A try whose end we may not know yet: another way now could tell the same news twice. */
function isBegun(line: Step | undefined): boolean {
  return line !== undefined && line.attempt > 0 && ['started', 'waiting', 'unknown'].includes(line.status);
}

/** Where the app may not be or nobody may write any more, a message that may be there already is still looked for. */
function isUnderWay(line: Step | undefined, barred: WhyNot | null): boolean {
  if (barred === null) return isBegun(line);
  const shut = barred === 'appNotThere' || barred === 'channelArchived';
  return shut && isBegun(line) && line?.status !== 'waiting';
}

/** Nothing will come of this way any more. */
function exhausted(line: Step | undefined): boolean {
  return line !== undefined && (line.status === 'refused' || isGivenUp(line));
}
