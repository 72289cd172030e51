/** What runs out soon or has run out; nothing when there is nothing. */
import type { ExpiryLine } from '../../shared/views/expiry.ts';
import { Panel } from './Panel.tsx';

export function Expiring({ lines }: { lines: readonly ExpiryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Panel title="Runs out">
      <ul>
        {lines.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </Panel>
  );
}
