/** Forms that ask too much for a card, or that are not the first one: each has a button that opens it in the tab. */
import { describe, expect, it } from '@jest/globals';
import { renderCard } from '../../bot/cards/posts.ts';
import { addressed } from '../../bot/teams/addressed.ts';
import { names, type Story, story, toChannel } from '../shared/story.ts';
import { settings } from '../spaces/story.ts';
import { stories } from './states.ts';
import { expectValid, nodesOf, textOf } from './valid-card.ts';

const started = story().register().assign();
const eligible = started.answer();

function drawn(at: Story, key: string, show = {}) {
  const card = renderCard(at.shared, key, names, show);
  if (!card) throw new Error(`No card: ${key}`);
  const sent = addressed(card, at.shared, settings);
  expectValid(sent);
  return sent;
}

const links = (at: Story, key: string) =>
  nodesOf(drawn(at, key)).flatMap(({ type, title, url }) =>
    type === 'Action.OpenUrl' ? [[String(title), String(url)] as const] : [],
  );

/** Where Teams is asked to go. */
function target(link: string | undefined) {
  const { pathname, searchParams } = new URL(link ?? '');
  return { pathname, ...JSON.parse(searchParams.get('context') ?? '{}'), tenant: searchParams.get('tenantId') };
}

describe('the stage card', () => {
  it('opens the application form in the personal tab while there is no channel', () => {
    const [[title, link] = []] = links(eligible, 'stage:o1:application');
    expect(title).toBe('Open form: Send your application form');
    expect(target(link)).toEqual({
      pathname: `/l/entity/app/${settings.personalTab}`,
      subEntityId: `partners/${eligible.record.id}/progress/o1/application`,
      tenant: settings.tenant,
    });
  });

  it('asks the first short form itself and opens the others, in the tab of the channel once it is pinned', () => {
    const opened = toChannel();
    const key = 'stage:o1:product-demonstration-call';
    expect(nodesOf(drawn(opened, key)).filter(({ verb }) => verb === 'form.answer')).toHaveLength(1);
    expect(links(opened, key).map(([title]) => title)).toEqual([
      'Open form: Confirm your verification level',
      'Open form: Tell us who will come for each subject',
    ]);
    const channel = { id: '19:acme@thread.tacv2', team: 'team', name: 'Acme Health', url: null };
    const pinned = { ...opened.shared.space, channel, tab: 'pinned' };
    const card = renderCard(opened.shared, key, names);
    const sent = card && addressed(card, { id: opened.record.id, space: pinned }, settings);
    const link = nodesOf(sent).find(({ type }) => type === 'Action.OpenUrl')?.url;
    expect(target(String(link))).toMatchObject({
      pathname: `/l/entity/app/${settings.tab.entity}`,
      channelId: channel.id,
      subEntityId: `partners/${opened.record.id}/progress/o1/verificationLevel`,
    });
  });

  it('leads to all tasks in the tab when it has no room for a button for each', () => {
    const texts = ['one', 'two', 'three', 'four'].map((text) => `Action ${text}`);
    const agreed = toChannel().holdPreparationCall(false, texts);
    const key = 'stage:o1:preparation-call';
    expect(drawn(agreed, key).actions?.map(({ title }) => title)).toEqual([
      'Done: Action one',
      'Done: Action two',
      'All tasks',
      'Ask a question',
      'Give this to a colleague',
    ]);
    const [link] = links(agreed, key);
    expect(target(link?.[1]).subEntityId).toBe(`partners/${agreed.record.id}/progress/o1`);
  });

  it('has no button for a form that is sent', () => {
    const sent = stories['channel open, first form sent'] ?? story();
    expect(links(sent, 'stage:o1:product-demonstration-call').map(([title]) => title)).toEqual([
      'Open form: Tell us who will come for each subject',
    ]);
  });
});

describe('the eligibility outcome', () => {
  it('starts our own application form, and keeps the page of NHS login as guidance', () => {
    const card = drawn(eligible, 'eligibility:o1');
    const [link] = links(eligible, 'eligibility:o1');
    expect(link?.[0]).toBe('Start your application form');
    expect(target(link?.[1]).subEntityId).toBe(`partners/${eligible.record.id}/progress/o1/application`);
    expect(textOf(card)).toContain('[NHS login (opens digital.nhs.uk)](https://digital.nhs.uk/services/nhs-login)');
  });

  it('does not offer the form once the application is here', () => {
    expect(links(eligible.receive(), 'eligibility:o1')).toEqual([]);
  });
});
