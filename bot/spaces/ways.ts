/** The way by which news reaches a person: the first that can work for them, and never two for the same news. */

import { closedOf } from '../../shared/record/course-state.ts';
import { isGivenUp } from '../../shared/record/due.ts';
import type { Notice, Way } from '../../shared/record/notices.ts';
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
  const ways = ladder(record, person, alone);
  const begun = ways.find((way) => isBegun(line(way)) && !exhausted(line(way)));
  if (begun) return begun;
  if (now >= notice.expires || isOld(record, notice)) return null;
  return ways.find((way) => !exhausted(line(way))) ?? null;
}

/** What was to be told before the onboarding was closed is no news any more. */
function isOld(record: PartnerRecord, { onboarding, at }: Notice): boolean {
  return at < (closedOf(record, onboarding ?? '')?.at ?? '');
}

/** Staff are not in the channel; what waits for one contact is not told to all of them there. */
function isForOneAlone(record: PartnerRecord, notice: Notice, person: string): boolean {
  return notice.kind === 'digest' || !isPartnerSide(record, person);
}

/** A contact of the partner, now or before; everybody else who gets news is staff. */
export function isPartnerSide(record: PartnerRecord, person: string): boolean {
  return record.people[person] !== undefined;
}

/** Best first. Source: reference/teams-platform.md, design consequence 2. */
function ladder(record: PartnerRecord, person: string, alone: boolean): readonly Way[] {
  // Somebody of another organisation is in no channel and no chat of ours.
  if (isOutsider(record, person)) return ['mail'];
  const { channel, appEnabled, inChannel, tab, chats, archived } = record.space;
  const chat: readonly Way[] = chats[person] ? ['chat'] : [];
  if (!isPartnerSide(record, person)) return ['feed', ...chat, 'mail'];
  // A refused post leaves the tab, so the feed may lead there.
  const inTeams = channel && appEnabled && inChannel[person];
  const there: readonly Way[] = inTeams
    ? [...(alone || archived ? [] : ['channel' as const]), ...(tab ? ['feed' as const] : [])]
    : [];
  return [...there, ...chat, 'mail'];
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

/** Nothing will come of this way any more. */
function exhausted(line: Step | undefined): boolean {
  return line !== undefined && (line.status === 'refused' || isGivenUp(line));
}
