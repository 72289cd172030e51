/** The Application Review Call in the report: who came, and the notes topic by topic. */
import { showDate } from '../../calendar/format.ts';
import type { BoardReport } from '../board-report.ts';
import { type Names, nameOf } from '../names.ts';
import type { ReportSection } from './document.ts';

const title = 'Application Review Call';

export function callSection(call: BoardReport['call'], names: Names): ReportSection {
  if (!call) return { title, blocks: [{ kind: 'text', text: 'Not recorded yet.' }] };
  const attendees = [...call.attendees.map((person) => nameOf(names, person)), call.others].filter(Boolean);
  const topics = call.topics.map((topic) => ({
    name: topic.title,
    value: topic.notes.map(noteText).join('\n') || 'Nothing noted',
  }));
  const facts = [
    { name: 'Held on', value: showDate(call.on) },
    { name: 'Attended by', value: attendees.join(', ') },
    { name: 'Overview of the integration process', value: call.overviewGiven ? 'Given' : 'Not given' },
    {
      name: 'The partner has read DAPB3051',
      value: call.standardReadAt ? `Yes, said on ${showDate(call.standardReadAt)}` : 'Not confirmed',
    },
    { name: "The partner's team", value: call.team || 'Nothing noted' },
    { name: "The partner's questions", value: call.questions || 'None' },
    ...topics,
  ];
  return { title, blocks: [{ kind: 'facts', facts }] };
}

function noteText({ text, audience }: NonNullable<BoardReport['call']>['topics'][number]['notes'][number]): string {
  return audience === 'nhs' ? `${text} (NHS only)` : text;
}
