/** Who did what and when, newest first, day by day; filtered by kind, as the address says. */
import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { showWeekday } from '../../../shared/calendar/format.ts';
import type { TimelineLine as Line } from '../../../shared/views/timeline/timeline.ts';
import { useTimeline } from '../../ask/reads.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import type { StaffProps } from './dialogs.ts';
import { usePlace } from './place.ts';
import styles from './Timeline.module.css';
import { TimelineLine } from './TimelineLine.tsx';

export function TimelineView({ page, onboarding }: StaffProps) {
  const place = usePlace(page, onboarding.id);
  const kind = place.asked('kind') ?? 'main';
  const timeline = useTimeline(page.id, onboarding.id, kind);
  if (timeline.isPending) return <Spinner label="Loading the timeline" />;
  if (!timeline.data) return <ReadFailed failure={timeline.error} again={timeline.refetch} />;
  const lines = timeline.data.pages.flatMap((each) => each.lines);
  const filters = timeline.data.pages[0]?.filters ?? [];
  const show = (next: string) => place.go({ view: 'timeline', kind: next });
  return (
    <Panel
      title="Timeline"
      aside={
        <Field label="Show" orientation="horizontal" className={styles.filter ?? ''}>
          <Select value={kind} onChange={(_, { value }) => show(value)}>
            {filters.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name} ({count})
              </option>
            ))}
          </Select>
        </Field>
      }
    >
      {lines.length === 0 && <Empty>Nothing of this kind has happened yet.</Empty>}
      {byDay(lines).map(([day, ofDay]) => (
        <section key={day} className={styles.day} aria-label={day}>
          <h3 className={styles.date}>{day}</h3>
          <ol className={styles.lines}>
            {ofDay.map((line) => (
              <TimelineLine key={line.key} line={line} partner={page.id} />
            ))}
          </ol>
        </section>
      ))}
      {timeline.hasNextPage && (
        <Button
          style={{ justifySelf: 'start' }}
          disabledFocusable={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {timeline.isFetchingNextPage ? 'Loading' : 'Show older'}
        </Button>
      )}
    </Panel>
  );
}

function byDay(lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = showWeekday(line.at);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}
