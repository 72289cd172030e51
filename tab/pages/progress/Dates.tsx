/** Dates that the partner knows. */
import { showDate, showWeekday } from '../../../shared/calendar/format.ts';
import { CallTime } from '../../parts/CallTime.tsx';
import { type Fact, Facts } from '../../parts/Facts.tsx';
import { forecastFacts } from '../../parts/forecast-facts.ts';
import { Panel } from '../../parts/Panel.tsx';
import type { OwnProps } from './OwnView.tsx';

export function Dates({ onboarding }: OwnProps) {
  const { boards, applicationOn, calls, plans } = onboarding;
  const outcomes = [...boards.goLive.outcomes, ...boards.application.outcomes];
  const { date, tellBy } = boards.goLive.date ? boards.goLive : boards.application;
  const facts: Fact[] = [
    ...forecastFacts(onboarding.forecast),
    ...plans.flatMap(({ title, when, url }) =>
      when ? [{ name: title, value: <CallTime when={when} url={url} /> }] : [],
    ),
    ...(date
      ? [{ name: 'Board', value: `The Board will look at ${onboarding.product} on ${showWeekday(date)}.` }]
      : []),
    ...(date || outcomes.length > 0 ? [] : [{ name: 'Board', value: 'No date yet' }]),
    ...(tellBy ? [{ name: 'Outcome', value: `We will tell you by ${showDate(tellBy)}.` }] : []),
    { name: 'Application received', value: applicationOn ? showDate(applicationOn) : 'Not yet' },
    ...calls.map((call) => ({ name: call.title, value: `Held on ${showDate(call.on)}` })),
    ...outcomes.map((outcome) => ({ name: `Board on ${showDate(outcome.on)}`, value: outcome.view.badge })),
  ];
  return (
    <Panel title="Dates">
      <Facts facts={facts} />
    </Panel>
  );
}
