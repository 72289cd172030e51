/** `meeting:<plan>`: a planned call in the project manager's calendar, with a Teams link; moved and taken out again. */
import { callForms } from '../../../shared/journey/calls.ts';
import { type CallPlan, calendarWork, meetingKey } from '../../../shared/record/call-plans/state.ts';
import { productName } from '../../../shared/record/partner.ts';
import { somebody } from '../delays.ts';
import { hashOfText } from '../marked.ts';
import type { CallFailed, Fact, MeetingText, Outside } from '../ports.ts';
import { marker, type Outcome, type PlannedStep, type View } from '../step.ts';

export function meetingSteps(view: View): readonly PlannedStep[] {
  return view.record.plans.flatMap((plan) => {
    const work = calendarWork(view.record, plan);
    if (work === 'remove') return [removal(view, plan)];
    if (work === null || plan.at === null) return [];
    const wanted = wantedOf(view, plan, plan.at);
    if (!plan.meeting) return [creation(view, plan, wanted)];
    if (isHandedOver(view, plan.at, plan.meeting.organiser)) return [handOver(view, plan)];
    return plan.meeting.hash === hashOfText(wanted) ? [] : [change(plan, plan.meeting, wanted)];
  });
}

/** What has begun stays where it is. */
function isHandedOver({ record, now }: View, at: string, organiser: string): boolean {
  const { projectManager } = record.partner;
  return projectManager !== null && projectManager !== organiser && at > now;
}

/** What the event says; attendees by person id, their addresses are looked up when it is made. */
type Wanted = Omit<MeetingText, 'attendees'> & { readonly attendees: readonly string[] };

function wantedOf({ record }: View, plan: CallPlan, at: string): Wanted {
  const { title, agenda } = callForms[plan.kind];
  const product = productName(record, plan.onboarding);
  return {
    subject: `${title}: ${product}, ${record.partner.name}`,
    text: ['Agenda', ...agenda.map((topic) => `- ${topic.title}`)].join('\n'),
    start: at,
    end: new Date(Date.parse(at) + plan.minutes * 60_000).toISOString(),
    attendees: plan.attendees.filter((person) => !record.people[person]?.removedAt),
  };
}

function creation(view: View, plan: CallPlan, wanted: Wanted): PlannedStep {
  const key = meetingKey(plan.id);
  const mark = marker(view.record, key);
  const kept = (event: { id: string; url: string | null }, person: string, how: 'created' | 'adopted'): Fact => ({
    type: 'MeetingKept',
    key,
    plan: plan.id,
    event: event.id,
    organiser: person,
    url: event.url,
    // What one that was found says is not known: an empty hash has it brought up to date at once.
    hash: how === 'created' ? hashOfText(wanted) : '',
    how,
  });
  const organiser = view.record.partner.projectManager;
  const step = inCalendar(plan, organiser, async ({ outside, user, person }) => {
    const made = await outside.calendar.create(user, mark, await withPeople(outside, wanted, person));
    return { done: [kept(made, person, 'created')] };
  });
  return {
    ...step,
    once: {
      find: async (outside) => {
        const user = await accountOf(outside, organiser);
        const found = organiser && user ? await outside.calendar.find(user, mark) : null;
        return found && organiser ? [kept(found, organiser, 'adopted')] : null;
      },
    },
  };
}

function change(plan: CallPlan, { event, organiser, url }: NonNullable<CallPlan['meeting']>, wanted: Wanted) {
  const key = meetingKey(plan.id);
  const hash = hashOfText(wanted);
  const step = inCalendar(plan, organiser, async ({ outside, user }) => {
    await outside.calendar.update(user, event, await withPeople(outside, wanted, organiser));
    return { done: [{ type: 'MeetingKept', key, plan: plan.id, event, organiser, url, hash, how: 'created' }] };
  });
  // Somebody deleted it by hand: it is made anew.
  return goneWhenNotFound(step, plan);
}

/** Also when nobody knows if it was ever made: then it is looked for first. */
function removal(view: View, plan: CallPlan): PlannedStep {
  const organiser = plan.meeting?.organiser ?? view.record.partner.projectManager;
  const step = inCalendar(plan, organiser, async ({ outside, user }) => {
    const mark = marker(view.record, meetingKey(plan.id));
    const event = plan.meeting?.event ?? (await outside.calendar.find(user, mark))?.id;
    if (!event) return gone(plan, 'unchanged');
    await outside.calendar.remove(user, event);
    return gone(plan, 'created');
  });
  return goneWhenNotFound(step, plan);
}

/**
 * Out of the former project manager's calendar; the next step makes it in the new one's, so not before that can be
 * done. Exchange tells the attendees of both: an event has one organiser for ever.
 */
function handOver(view: View, plan: CallPlan): PlannedStep {
  const { projectManager } = view.record.partner;
  const out = removal(view, plan);
  return {
    ...out,
    make: async (outside) =>
      (await accountOf(outside, projectManager)) ? out.make(outside) : noAccount(projectManager),
  };
}

interface InCalendar {
  readonly outside: Outside;
  /** Their directory id. */
  readonly user: string;
  readonly person: string;
}

/** A step in somebody's calendar: it waits until they have an account that we know. */
function inCalendar(
  plan: CallPlan,
  person: string | null,
  make: (calendar: InCalendar) => Promise<Outcome>,
): PlannedStep {
  return {
    key: meetingKey(plan.id),
    needs: [],
    after: [],
    once: null,
    make: async (outside) => {
      const user = await accountOf(outside, person);
      return person && user ? make({ outside, user, person }) : noAccount(person);
    },
    explain,
  };
}

function goneWhenNotFound(step: PlannedStep, plan: CallPlan): PlannedStep {
  return { ...step, explain: (failure) => (failure.status === 404 ? gone(plan, 'unchanged') : explain(failure)) };
}

function gone(plan: CallPlan, how: 'created' | 'unchanged'): Outcome {
  return { done: [{ type: 'MeetingGone', key: meetingKey(plan.id), plan: plan.id, how }] };
}

async function accountOf({ people }: Outside, person: string | null): Promise<string | null> {
  return person === null ? null : ((await people.find(person))?.directoryId ?? null);
}

function noAccount(person: string | null): Outcome {
  if (person === null) return { refuse: 'This partner has no project manager. Assign one, then try again.' };
  return { wait: `{person:${person}} must open the app once, so that we know their account.`, delays: somebody };
}

/** The organiser is there anyway. */
async function withPeople({ people }: Outside, wanted: Wanted, organiser: string): Promise<MeetingText> {
  const known = await Promise.all(
    wanted.attendees.filter((each) => each !== organiser).map((each) => people.find(each)),
  );
  return { ...wanted, attendees: known.flatMap((each) => (each ? [{ name: each.name, email: each.email }] : [])) };
}

function explain(failure: CallFailed): Outcome | null {
  if (failure.status === 403) {
    return { refuse: 'The app may not write into this calendar. Give it Calendars.ReadWrite for project managers.' };
  }
  return null;
}
