/** The settings of the app, for administrators: what the journey's data say, and how many are on which version. */
import { currentJourney } from '../../journey/current.ts';
import { expiryRules } from '../../journey/expiry-rules.ts';
import { journeyOf, journeys, newestVersion } from '../../journey/journeys.ts';
import { reminderRules } from '../../journey/reminder-rules.ts';
import { serviceChoices } from '../../portfolio/known.ts';
import type { House } from '../../record/house.ts';
import { boardDatesFrom } from '../../record/house-dates.ts';
import type { Row } from '../portfolio.ts';

interface JourneyLine {
  readonly id: string;
  /** New onboardings start on it. */
  readonly current: boolean;
  readonly steps: number;
  readonly open: number;
  readonly closed: number;
  readonly source: string;
  readonly checkedOn: string;
}

/** An onboarding that a newer version waits for. */
export interface BehindLine {
  readonly partner: { readonly id: string; readonly name: string };
  readonly onboarding: string;
  readonly product: string;
  readonly journey: string;
}

interface TargetLine {
  readonly id: string;
  readonly phase: string;
  readonly title: string;
  /** Working days of England; null where nobody knows. */
  readonly days: number | null;
  readonly source: string;
}

/** What rules say, each with its number in words. */
interface RulesPart {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly source: string;
  readonly checkedOn: string;
}

export interface SettingsPage {
  readonly boardDates: readonly string[];
  readonly services: readonly { readonly title: string; readonly journey: string; readonly open: number }[];
  readonly journeys: readonly JourneyLine[];
  /** The first of them, by partner, and how many there are. */
  readonly behind: { readonly lines: readonly BehindLine[]; readonly all: number };
  readonly targets: { readonly lines: readonly TargetLine[]; readonly checkedOn: string };
  readonly reminders: RulesPart;
  readonly expiry: RulesPart;
}

const MOST_BEHIND = 50;

/** `today` is the date in London. */
export function settingsPage(rows: readonly Row[], house: House, today: string): SettingsPage {
  const all = rows.flatMap((row) =>
    row.onboardings.map(({ id, product, service, journey, closed }) => {
      return { partner: { id: row.id, name: row.name }, onboarding: id, product, service, journey, closed };
    }),
  );
  const open = all.filter(({ closed }) => !closed);
  const behind = open
    .filter(({ journey }) => newestVersion(journey) !== journey)
    .sort((a, b) => a.partner.name.localeCompare(b.partner.name, 'en-GB'))
    .map(({ partner, onboarding, product, journey }) => ({ partner, onboarding, product, journey }));
  return {
    boardDates: boardDatesFrom(house, today),
    services: serviceChoices.map(({ id, title }) => ({
      title,
      journey: currentJourney,
      open: open.filter(({ service }) => service === id).length,
    })),
    journeys: journeys.map(({ id, steps, source, checkedOn }) => {
      const on = all.filter(({ journey }) => journey === id);
      const closed = on.filter((each) => each.closed).length;
      return {
        id,
        current: id === currentJourney,
        steps: steps.length,
        open: on.length - closed,
        closed,
        source,
        checkedOn,
      };
    }),
    behind: { lines: behind.slice(0, MOST_BEHIND), all: behind.length },
    targets: targets(),
    reminders: reminders(),
    expiry: expiry(),
  };
}

function targets(): SettingsPage['targets'] {
  const { steps, phases, checkedOn } = journeyOf(currentJourney);
  const lines = steps.map(({ id, title, phase, targetWorkingDays, source }) => {
    const words = phases.find((each) => each.id === phase)?.title ?? phase;
    return { id, phase: words, title, days: targetWorkingDays ?? null, source };
  });
  return { lines, checkedOn };
}

function reminders(): RulesPart {
  const { hours, source, checkedOn, ...rules } = reminderRules;
  const { firstWorkingDaysBefore, everyWorkingDays, mostOnOneTask, mostInOneWeek, snoozeWorkingDays } = rules;
  return {
    facts: [
      { name: 'Sent', value: `On working days, from ${clock(hours.from)} until ${clock(hours.to)} in London` },
      { name: 'First reminder', value: `${days(firstWorkingDaysBefore)} before a task is due` },
      { name: 'When it is overdue', value: `Every ${days(everyWorkingDays)}` },
      { name: 'Most about one task', value: `${mostOnOneTask}, then the project manager is told` },
      { name: 'Most to one person', value: `${mostInOneWeek} in a week, Monday to Sunday` },
      { name: 'A person can put them off for', value: `Up to ${days(snoozeWorkingDays)}` },
    ],
    source,
    checkedOn,
  };
}

function expiry(): RulesPart {
  const { warnDays, dsptDays, penetrationTestDays, guestFirstDays, guestNextDays, agreementVersion, ...about } =
    expiryRules;
  return {
    facts: [
      { name: 'People are told', value: `${warnDays} days before` },
      { name: 'DSPT', value: `After ${dsptDays} days` },
      { name: 'Penetration test', value: `After ${penetrationTestDays} days` },
      { name: 'Guests are looked at', value: `After ${guestFirstDays} days, then every ${guestNextDays} days` },
      { name: 'Connection Agreement', value: `Version ${agreementVersion} is the one in use` },
    ],
    source: about.source,
    checkedOn: about.checkedOn,
  };
}

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

function clock(hour: number): string {
  if (hour === 12) return 'midday';
  return `${hour % 12}${hour < 12 ? 'am' : 'pm'}`;
}
