/** The reconciler looks at every partner once after a start or when it gets the lease: what planning all of them takes. */
import { plan } from '../../bot/spaces/plan.ts';
import { ready } from '../../bot/spaces/ready.ts';
import { viewOf } from '../../bot/spaces/step.ts';
import { templatesFor } from '../../bot/templates.ts';
import { largePartners, usualSize } from '../../local/large/portfolio.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { settings } from '../simulation/templates.ts';
import { percentile } from './statistics.ts';
import { show } from './table.ts';

/** Reading the records comes on top; it is what reading every log on once costs. */
export function measureFirstLook(): void {
  const now = new Date().toISOString();
  const templates = templatesFor(settings, () => []);
  const taken: number[] = [];
  let steps = 0;
  for (const { snapshot } of largePartners({ ...usualSize, until: now })) {
    const record = snapshot.record as PartnerRecord;
    const before = process.cpuUsage();
    const planned = plan(viewOf(record, { names: {}, now, settings, templates }));
    steps += ready(planned, record.space.steps, now, new Set()).take.length;
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  const all = taken.reduce((sum, ms) => sum + ms, 0);
  show({ what: 'the reconciler plans every partner once', value: all, unit: 'ms', note: 'processor time, alone' });
  show({ what: 'one partner, 95th percentile', value: percentile(taken, 95), unit: 'ms' });
  show({ what: 'steps that it would take then', value: steps, unit: 'steps' });
}
