/** The Application Review Call, topic by topic. */
import { showDate } from '../../../shared/calendar/format.ts';
import type { ReportPage } from '../../../shared/views/pages/report.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Section } from './Section.tsx';

export function CallSection({ call }: { call: ReportPage['call'] }) {
  if (!call) {
    return (
      <Section title="Application Review Call">
        <p>Not recorded yet.</p>
      </Section>
    );
  }
  return (
    <Section title="Application Review Call">
      <Facts
        facts={[
          { name: 'Held on', value: showDate(call.on) },
          { name: 'Attended by', value: [...call.attendees, call.others].filter(Boolean).join(', ') },
          { name: 'Overview of the integration process', value: call.overviewGiven ? 'Given' : 'Not given' },
          { name: "The partner's team", value: call.team || 'Nothing noted' },
          { name: "The partner's questions", value: call.questions || 'None' },
          ...call.topics.map((topic) => ({
            name: topic.title,
            value: topic.notes.map((note) => note.text).join('\n') || 'Nothing noted',
          })),
        ]}
      />
    </Section>
  );
}
