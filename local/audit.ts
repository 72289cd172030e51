/** `npm run audit`: known faults of what the service runs on. Needs a registry that answers such requests, and says so. */
import { spawnSync } from 'node:child_process';

/** Nothing was checked: neither good nor bad news. */
const NOT_CHECKED = 2;

const asked = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=30000'];
const { stdout } = spawnSync('npm', asked, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const counts = countsIn(stdout);

if (!counts) {
  console.error('The package registry did not answer the audit, so NOTHING WAS CHECKED. Run it where it does answer.');
  process.exit(NOT_CHECKED);
}
const grave = (counts.high ?? 0) + (counts.critical ?? 0);
console.log(
  `Known faults: ${Object.entries(counts)
    .map(([level, count]) => `${count} ${level}`)
    .join(', ')}.`,
);
if (grave > 0) console.error('See "npm audit --omit=dev" for what they are, and docs/security.md for what to do.');
process.exit(grave > 0 ? 1 : 0);

/** By level; null when there is no report. */
function countsIn(text: string): Readonly<Record<string, number>> | null {
  try {
    const report: { metadata?: { vulnerabilities?: Record<string, number> } } = JSON.parse(text);
    return report.metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
