/** One stage card for each step, with a record that stands there. */
import type { Card } from '../../../bot/cards/card.ts';
import { renderCard } from '../../../bot/cards/posts.ts';
import { nhsLogin2 } from '../../../shared/journey/nhs-login-2.ts';
import { names, story, toChannel } from '../../shared/story.ts';

const later = toChannel().at('2026-11-25T15:00:00.000Z').readyForGoLive();
const records = {
  eligibility: story().register().assign(),
  application: story().register().assign().answer(),
  early: story().register().assign().answer().receive(),
  channel: toChannel(),
  later,
};

const standsAt: Readonly<Record<string, keyof typeof records>> = {
  eligibility: 'eligibility',
  application: 'application',
  'application-review-call': 'early',
  'board-application': 'early',
  discovery: 'early',
  sandpit: 'early',
  'preparation-call': 'early',
  'board-go-live': 'later',
  production: 'later',
  'after-go-live': 'later',
};

export function stageCards(): readonly (readonly [string, Card])[] {
  return nhsLogin2.steps.map(({ id }) => {
    const { shared } = records[standsAt[id] ?? 'channel'];
    const card = renderCard(shared, `stage:o1:${id}`, names);
    if (!card) throw new Error(`There is no stage card for ${id}.`);
    return [id, card] as const;
  });
}
