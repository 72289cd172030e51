/** What the Board decided, as soon as the partner may know. */
import { OutcomeNews } from '../../parts/OutcomeNews.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { OwnProps } from './OwnView.tsx';

export function BoardNews({ onboarding }: OwnProps) {
  const latest = onboarding.board.outcomes[0];
  if (!latest?.counts) return null;
  return (
    <Panel title="The Board" tone="strong">
      <OutcomeNews view={latest.view} />
    </Panel>
  );
}
