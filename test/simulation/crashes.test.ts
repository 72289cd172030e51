/** The crash matrix: the process dies before and after every kind of write it makes on its own, and the next one goes on. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FakeTeams } from '../../bot/spaces/fake-teams.ts';
import { canBeFound } from '../../shared/record/due.ts';
import { crashPage } from '../crash/page.ts';
import { kinds } from './kinds.ts';
import { OneLife } from './one-life.ts';
import { violations } from './violations.ts';
import { partners, wholeStory } from './whole-story.ts';

/** Calls that change nothing. */
const reads = [
  'graph.findUser',
  'graph.isTeamMember',
  'graph.channels',
  'graph.channelMembers',
  'graph.isChannelArchived',
  'graph.findTab',
  'graph.findCard',
  'graph.findChannel',
  'graph.isAccountThere',
  'graph.isAppEnabled',
  'graph.isCardThere',
  'mailer.find',
  'calendar.find',
];

/** One puts the four ways of news together, the other only looks. */
const noKind = ['notice.ts', 'check.ts'];

describe('the list of kinds', () => {
  it('has every call by which the app changes something, and every kind of step', () => {
    const { graph, messenger, mailer, calendar } = new FakeTeams();
    const calls = Object.entries({ graph, messenger, mailer, calendar }).flatMap(([port, methods]) =>
      Object.keys(methods).map((method) => `${port}.${method}`),
    );
    const listed = kinds.map(({ call }) => call).filter((call) => !call.startsWith('log.'));
    expect(listed.sort()).toEqual(calls.filter((call) => !reads.includes(call)).sort());
    const steps = readdirSync('bot/spaces/steps').filter((file) => !noKind.includes(file));
    expect([...new Set(kinds.map(({ step }) => `${step}.ts`))].sort()).toEqual(steps.sort());
  });

  it('stands in docs/crashes.md', () => {
    expect(readFileSync('docs/crashes.md', 'utf8')).toBe(crashPage());
  });
});

/** Some in each life, so that one death does not hide what another does. */
const groups = Array.from({ length: 4 }, (_, group) => kinds.filter((_kind, index) => index % 4 === group));

describe.each(['before', 'after'] as const)('given a process that dies %s', (moment) => {
  it.each(groups.map((group) => ({ group, calls: group.map(({ call }) => call).join(', ') })))(
    '$calls: all is done once in the end, or shown as not known',
    async ({ group }) => {
      const life = new OneLife(partners);
      const stop = life.time.takeOver(life.servers.chance.next);
      const died = new Set<string>();
      life.servers.dies = (name, about) => {
        const kind = group.find(({ call }) => !died.has(call) && isCall(call, name, about));
        if (!kind) return null;
        died.add(kind.call);
        return moment;
      };
      try {
        expect(await wholeStory(life)).toEqual([]);
        expect([...died].sort()).toEqual(group.map(({ call }) => call).sort());
        const records = await Promise.all(partners.map((partner) => life.record(partner)));
        expect(await violations(life.servers, records, [])).toEqual([]);
        const lines = records.flatMap(({ space }) => Object.values(space.steps));
        const unknown = lines.filter(({ status }) => status === 'unknown');
        expect(unknown.filter(({ key }) => canBeFound(key))).toEqual([]);
        // More when another message was on its way as the process died.
        const expected = group.filter(({ end }) => end === 'unknown').length;
        expect(unknown.length).toBeGreaterThanOrEqual(expected);
      } finally {
        stop();
      }
    },
  );
});

/** Of a write to our own log: a commit with this event. */
function isCall(call: string, name: string, about: unknown): boolean {
  const [port, event] = call.split('.');
  if (port !== 'log') return call === name;
  return name === 'log.append' && JSON.stringify(about).includes(`"${event}`);
}
