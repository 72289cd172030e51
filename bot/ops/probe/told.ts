/** What the probe found, as a table for the terminal, and as the settings to use. */
import type { Probed } from './probe.ts';
import type { Ended, ProbeAbout } from './trial.ts';

export function table({ ended, left }: Probed): string {
  const whatWidth = Math.max(...ended.map(({ what }) => what.length));
  const rows = ended.flatMap(({ what, result, why, otherwise }) => [
    `${what.padEnd(whatWidth)}  ${result.padEnd(9)}  ${why}`.trimEnd(),
    ...(result === 'refused' || result === 'no answer' ? [`${' '.repeat(whatWidth)}  -> ${otherwise}`] : []),
  ]);
  const open =
    left.length === 0
      ? ['Nothing was left behind.']
      : ['Left behind, for you to take away:', ...left.map((each) => `- ${each}`)];
  return [...rows, '', ...open].join('\n');
}

/** Lines for the service's environment: two settings, and what was found as comments. No secrets. */
export function settingsFile({ ended }: Probed, { team, app, now }: Pick<ProbeAbout, 'team' | 'app' | 'now'>): string {
  const notes = ended.map(({ what, result, why }) => `# ${what}: ${result}${why ? ` (${oneLine(why)})` : ''}`);
  const [post] = ended.filter(({ key }) => key === 'post');
  return [
    `# Found by the probe on ${now.slice(0, 10)}.`,
    ...notes,
    `HOST_TEAM_ID=${team}`,
    `TEAMS_APP_ID=${app}`,
    `# ${advice(post)}`,
    '',
  ].join('\n');
}

function advice(post: Ended | undefined): string {
  if (post?.result === 'works') return 'News goes to the channel. Nothing else to set.';
  if (post?.result === 'refused') {
    return 'The bot may not post in private channels: news goes to tab and feed. Nothing to set: the app uses the channel when it may.';
  }
  return 'Whether the bot may post is not known: mend what is above, then run the probe again.';
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');
