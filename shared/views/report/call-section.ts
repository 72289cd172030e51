/** The calls in the report: who came, and the notes topic by topic. */
import { showDate } from '../../calendar/format.ts';
import type { BoardReport, LaterCall } from '../board-report.ts';
import { type Names, nameOf } from '../names.ts';
import type { ReportFact, ReportSection } from './document.ts';

const title = 'Application Review Call';

export function callSection(call: BoardReport['call'], names: Names): ReportSection {
  if (!call) return { title, blocks: [{ kind: 'text', text: 'Not recorded yet.' }] };
  const facts = [
    ...heldFacts(call, names),
    { name: 'Overview of the integration process', value: call.overviewGiven ? 'Given' : 'Not given' },
    {
      name: 'The partner has read DAPB3051',
      value: call.standardReadAt ? `Yes, said on ${showDate(call.standardReadAt)}` : 'Not confirmed',
    },
    { name: "The partner's team", value: call.team || 'Nothing noted' },
    { name: "The partner's questions", value: call.questions || 'None' },
    ...call.topics.map(topicFact),
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
  return { name: title, value: notes.map(noteText).join('\n') || 'Nothing noted' };
}

function noteText({ text, audience }: NonNullable<BoardReport['call']>['topics'][number]['notes'][number]): string {
  return audience === 'nhs' ? `${text} (NHS only)` : text;
}
