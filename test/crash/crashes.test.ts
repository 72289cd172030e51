/** A real process is killed at some kinds of write, before and after; `npm run crashes` kills it at all of them. */
import { expect, it } from '@jest/globals';
import { kinds } from '../simulation/kinds.ts';
import { findings } from './findings.ts';
import { Life } from './life.ts';
import { openSpaces } from './story.ts';
import { wire } from './wire.ts';

/** One of each way of being found again: by address, by description, by mark, by the app, by key. */
const some = [
  'graph.inviteGuest',
  'graph.createPrivateChannel',
  'messenger.postToChannel',
  'graph.pinTab',
  'mailer.send',
];

it('knows every kind of write on its way', () => {
  expect(Object.keys(wire).sort()).toEqual(kinds.map(({ call }) => call).sort());
});

it('given a process killed by SIGKILL before and after its writes, the next one leaves everything done, once', async () => {
  const life = await Life.begin(some);
  try {
    await openSpaces(life);
    expect(await findings(life, some)).toEqual([]);
  } finally {
    await life.end();
  }
}, 180_000);
