/** "Give this to a colleague" on a stage card. */
import { describe, expect, it } from '@jest/globals';
import { renderCard } from '../../bot/cards/posts.ts';
import { meaningOf } from '../../bot/teams/actions.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import { progress } from '../../shared/views/progress.ts';
import { names, type Story, story, toChannel } from '../shared/story.ts';
import { nodesOf, textOf } from './valid-card.ts';

const opened = toChannel();
const { current } = progress(opened.record, 'o1');
const place = { card: `stage:o1:${current?.id}`, onboarding: 'o1' };
const first = current?.tasks.find((task) => task.side === 'partner');
const task = `${current?.id}/${first?.id}`;

const drawn = (at: Story, show = {}) => {
  const card = renderCard(at.shared, place.card, names, show);
  if (!card) throw new Error('No card');
  return card;
};
const button = (at: Story, show = {}) => nodesOf(drawn(at, show)).find(({ verb }) => verb === 'task.give');

describe('the stage card', () => {
  it('offers in its menu to give the next open task to a colleague', () => {
    expect(button(opened)).toMatchObject({ title: 'Give this to a colleague', mode: 'secondary', data: { task } });
  });

  it('does not offer it where there is no colleague', () => {
    const alone = story().register().assign().answer().receive();
    const card = renderCard(forPartner(alone.record), 'stage:o1:discovery', names);
    expect(card && nodesOf(card).some(({ verb }) => verb === 'task.give')).toBe(false);
  });

  it('asks which colleague, and leaves out the one who has it', () => {
    const meaning = meaningOf('task.give', { ...place, task }, opened.record);
    expect(meaning).toMatchObject({ command: null, show: { form: { task } } });
    const card = drawn(opened, meaning?.show);
    expect(textOf(card)).toContain(first?.title);
    const choices = nodesOf(card).find(({ id }) => id === 'to')?.choices;
    expect(choices).toEqual([{ title: 'Ann Obi', value: 'ann' }]);
  });

  it('gives it, and shows the new owner from then on', () => {
    const sent = button(opened, { form: { task } })?.data;
    const meaning = meaningOf('task.give', { ...Object(sent), to: 'ann' }, opened.record);
    expect(meaning?.command).toEqual({ type: 'giveTask', onboarding: 'o1', task, to: 'ann' });
    const given = meaning?.command ? opened.as('jo').give(meaning.command) : opened;
    expect(textOf(drawn(given))).toContain('Waiting for Acme Health (Ann Obi)');
  });

  it('is answered with where things stand when the task is not there any more', () => {
    expect(renderCard(opened.shared, place.card, names, { form: { task: 'discovery/gone' } })).toBeNull();
    expect(meaningOf('task.give', { ...place, task: '' }, opened.record)).toBeNull();
  });
});
