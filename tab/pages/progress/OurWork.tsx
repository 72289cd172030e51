/** What NHS login and the Board do now. */
import { Empty, Panel } from '../../parts/Panel.tsx';
import { TaskList, TaskRow } from '../../parts/TaskRow.tsx';
import type { OwnProps } from './OwnView.tsx';

export function OurWork({ onboarding: { ours } }: OwnProps) {
  return (
    <Panel title="What NHS login is doing">
      {ours.length === 0 && <Empty>Nothing now. It is your turn.</Empty>}
      <TaskList>
        {ours.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </TaskList>
    </Panel>
  );
}
