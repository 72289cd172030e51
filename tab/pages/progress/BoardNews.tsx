/** What the Board decided, as soon as the partner may know. */
import { OutcomeNews } from '../../parts/OutcomeNews.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { OwnProps } from './OwnView.tsx';

export function BoardNews({ onboarding }: OwnProps) {
  const latest = onboarding.boards.goLive.outcomes[0] ?? onboarding.boards.application.outcomes[0];
  // An approval is news until the next call was held; then it is one of the dates.
  const old =
    latest?.gate === 'application' &&
    latest.outcome === 'approved' &&
    onboarding.calls.some((call) => call.kind === 'preparation');
  if (!latest?.counts || old) return null;
  return (
    <Panel title="The Board" tone="strong">
      <OutcomeNews view={latest.view} />
    </Panel>
  );
}
