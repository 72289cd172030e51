/** The calls in the report: who came, and the notes topic by topic. */
import { showDate } from '../../calendar/format.ts';
import type { BoardReport, LaterCall } from '../board-report.ts';
import { type Names, nameOf } from '../names.ts';
import type { ReportFact, ReportSection } from './document.ts';

const title = 'Application Review Call';
const team = "The partner's team";

export function callSection(call: BoardReport['call'], names: Names): ReportSection {
  if (!call) return { title, blocks: [{ kind: 'text', text: 'Not recorded yet.' }] };
  // Named once, together: the Board sees what was talked about first, and what was not.
  const unsaid = call.topics.filter(({ notes }) => notes.length === 0).map(({ title }) => title);
  const silent = call.team ? unsaid : [team, ...unsaid];
  const facts = [
    ...heldFacts(call, names),
    { name: 'Overview of the integration process', value: call.overviewGiven ? 'Given' : 'Not given' },
    {
      name: 'The partner has read DAPB3051',
      value: call.standardReadAt ? `Yes, said on ${showDate(call.standardReadAt)}` : 'Not confirmed',
    },
    ...(call.team ? [{ name: team, value: call.team }] : []),
    { name: "The partner's questions", value: call.questions || 'None' },
    ...call.topics.filter(({ notes }) => notes.length > 0).map(topicFact),
    ...(silent.length > 0 ? [{ name: 'Nothing noted on', value: silent.join('\n') }] : []),
  ];
  return { title, blocks: [{ kind: 'facts', facts }] };
}

/** Only what was shared with the partner: the notes for NHS login stay in the record. */
export function laterCallSection({ title, held }: LaterCall, names: Names): ReportSection {
  if (!held) return { title, blocks: [{ kind: 'text', text: 'Not recorded yet.' }] };
  const noted = held.topics.map(topicFact);
  const none = { name: 'Shared notes', value: 'None' };
  return { title, blocks: [{ kind: 'facts', facts: [...heldFacts(held, names), ...(noted[0] ? noted : [none])] }] };
}

function heldFacts(call: NonNullable<LaterCall['held']>, names: Names): readonly ReportFact[] {
  const attendees = [...call.attendees.map((person) => nameOf(names, person)), call.others].filter(Boolean);
  return [
    { name: 'Held on', value: showDate(call.on) },
    { name: 'Attended by', value: attendees.join(', ') },
  ];
}

function topicFact({ title, notes }: NonNullable<LaterCall['held']>['topics'][number]): ReportFact {
  return { name: title, value: notes.map(noteText).join('\n') };
}

function noteText({ text, audience }: NonNullable<BoardReport['call']>['topics'][number]['notes'][number]): string {
  return audience === 'nhs' ? `${text} (NHS only)` : text;
}
