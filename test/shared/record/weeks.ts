/** Weeks that pass at record level: what time brings about happens at its instant, and people act at theirs. */
import { londonDate } from '../../../shared/calendar/working-days.ts';
import { system } from '../../../shared/record/actor.ts';
import { isRefusal } from '../../../shared/record/decision.ts';
import { holdEnds, nextDue } from '../../../shared/record/due.ts';
import { type Command, decide, emptyRecord, type NoteFacts } from '../../../shared/record/record.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { wholeDigest } from '../../../shared/views/digest.ts';
import { digests } from '../../../shared/views/reminders.ts';
import { type Act, fold, house } from './spec.ts';

/** A digest as it was sent. */
export interface Sent {
  readonly person: string;
  readonly at: string;
  readonly items: readonly string[];
}

/** `acts` in order of time. `until`: ISO 8601. */
export function weeksPass(acts: readonly Act[], until: string): { record: PartnerRecord; sent: readonly Sent[] } {
  let record = emptyRecord('acme');
  let now = '';
  let seq = 0;
  const give = (act: Act) => {
    const decided = decide(record, act.command, { actor: act.by, now: act.at, house });
    if (isRefusal(decided)) throw new Error(`Refused at ${act.command.type}: ${decided.message}`);
    seq += 1;
    now = act.at;
    record = fold(record, decided, act, seq);
    return decided.length;
  };
  const timeUntil = (end: string) => {
    for (;;) {
      const next = soonest(record, now);
      if (!next || next.at >= end) return;
      const woken = nextDue(record);
      if (woken === null || woken > next.at) throw new Error(`The planner sleeps through ${next.at}.`);
      const command: Command = { type: 'noteFacts', facts: [next.fact] };
      if (give({ by: system, at: next.at, command }) === 0) throw new Error(`Nothing came of ${next.at}.`);
    }
  };
  for (const act of acts) {
    timeUntil(act.at);
    give(act);
  }
  timeUntil(until);
  const sent = Object.entries(record.reminders).flatMap(([person, slice]) =>
    slice.sent.map((each) => ({ person, ...each })),
  );
  return { record, sent };
}

function soonest(record: PartnerRecord, now: string): { at: string; fact: NoteFacts['facts'][number] } | null {
  const due = [
    ...digests(record, now).map(({ person, at }) => ({ at, fact: digestGiven(record, person, at) })),
    ...holdEnds(record).map(({ onboarding, until, at }) => ({
      at,
      fact: { type: 'OnboardingResumed' as const, onboarding, until, on: londonDate(at) },
    })),
  ];
  return due.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}

/** The digest of somebody who has to do with this partner alone. */
export function digestGiven(record: PartnerRecord, person: string, at: string): NoteFacts['facts'][number] {
  const { parts, waiting } = wholeDigest([{ record, person }], person, at);
  const items = parts.flatMap((part) => part.items);
  return { type: 'ReminderGiven', person, at, items, notice: { to: person, waiting, about: parts } };
}
