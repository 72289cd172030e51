/** Dates that the partner knows. */
import { showDate, showWeekday } from '../../../shared/calendar/format.ts';
import { type Fact, Facts } from '../../parts/Facts.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { OwnProps } from './OwnView.tsx';

export function Dates({ onboarding }: OwnProps) {
  const { board, applicationOn, calls } = onboarding;
  const facts: Fact[] = [
    ...(board.date
      ? [{ name: 'Board', value: `The Board will look at ${onboarding.product} on ${showWeekday(board.date)}.` }]
      : []),
    ...(board.date || board.outcomes.length > 0 ? [] : [{ name: 'Board', value: 'No date yet' }]),
    ...(board.tellBy ? [{ name: 'Outcome', value: `We will tell you by ${showDate(board.tellBy)}.` }] : []),
    { name: 'Application received', value: applicationOn ? showDate(applicationOn) : 'Not yet' },
    ...calls.map((call) => ({ name: call.title, value: `Held on ${showDate(call.on)}` })),
    ...board.outcomes.map((outcome) => ({ name: `Board on ${showDate(outcome.on)}`, value: outcome.view.badge })),
  ];
  return (
    <Panel title="Dates">
      <Facts facts={facts} />
    </Panel>
  );
}
