/** What people read about the steps in Teams, and what creating a space will do. */

import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../shared/record/decision.ts';
import { nextDue } from '../../shared/record/due.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import { emptyHouse } from '../../shared/record/house.ts';
import { decide } from '../../shared/record/record.ts';
import { ledger, ownLedger } from '../../shared/views/ledger.ts';
import { spacePreview } from '../../shared/views/space-preview.ts';
import { beforeTheSpace, priya, spaceOpened } from './story.ts';

const names = { priya: { name: 'Priya Shah' }, jo: { name: 'Jo Smith' } };

describe('given a space that is being made', () => {
  it('shows every line that is wanted, in words, before and after', async () => {
    const story = await spaceOpened();
    const line = (key: string) => ledger(story.record, names).find((each) => each.key === key);
    expect(line('invite:jo')).toMatchObject({
      what: 'Invite Jo Smith as a guest',
      status: 'Not started yet',
      mayTryAgain: false,
    });
    await story.settle();
    expect(line('member:jo')).toMatchObject({ what: 'Add Jo Smith to the channel', status: 'Done', tone: 'done' });
    expect(line('post:stage:o1:eligibility')?.what).toBe('Post the card for Eligibility');
    expect(line('notice:eligibilityInvitation-1:jo:mail')?.what).toBe(
      'Invitation to answer the eligibility questions: Jo Smith, email',
    );
  });

  it('says why a guest waits and when we look again', async () => {
    const story = await spaceOpened();
    story.teams.guestsSyncAtOnce = false;
    await story.settleUntil((record) => record.space.steps['team:jo']?.status === 'waiting');
    const line = ledger(story.record, names).find(({ key }) => key === 'team:jo');
    expect(line).toMatchObject({ status: 'Waiting', tone: 'waiting', mayTryAgain: true });
    expect(line?.why).toMatch(/^Jo Smith has not accepted the invitation yet\./u);
    expect(line?.nextLook).toBe(nextDue(story.record));
  });

  it('shows a contact only their own lines', async () => {
    const story = await (await spaceOpened()).command({ type: 'addContact', person: 'sam' }).settle();
    const own = ownLedger(forPartner(story.record, 'sam'), 'sam', names);
    expect(own.map(({ key, tone }) => [key, tone])).toEqual([
      ['invite:sam', 'done'],
      ['team:sam', 'done'],
      ['member:sam', 'done'],
    ]);
  });

  it('offers "try again" where a person must decide, not while we look for it ourselves', async () => {
    const story = await spaceOpened();
    story.teams.botMayPost = false;
    await story.settle();
    const line = (key: string) => ledger(story.record, names).find((each) => each.key === key);
    expect(line('post:headline')).toMatchObject({ status: 'There is a problem', mayTryAgain: true });
    story.note({ type: 'StepUnknown', key: 'post:headline', why: 'No answer.' });
    expect(line('post:headline')).toMatchObject({ status: 'Not known', mayTryAgain: false });
    const context = { actor: priya, now: story.now, house: emptyHouse };
    const decided = decide(story.record, { type: 'retryStep', key: 'post:headline' }, context);
    expect(isRefusal(decided) && decided.code).toBe('lookingAlready');
    story.teams.botMayPost = true;
    await story.settle();
    expect(line('post:headline')?.status).toBe('Done');
  });
});

describe('given a project manager who is asked to confirm the space', () => {
  it('previews exactly what is made then', async () => {
    const story = await beforeTheSpace();
    const preview = spacePreview(story.record, 'o1', names);
    expect(preview).toMatchObject({
      missing: [],
      members: [
        { name: 'Priya Shah', role: 'Owner' },
        { name: 'Jo Smith', role: 'Guest, from Acme Health' },
      ],
      posts: [{ title: 'Acme Health: joining NHS login' }, { title: 'Eligibility' }],
    });
    await story.command({ type: 'openSpace', onboarding: 'o1' }).settle();
    expect(story.teams.channels[0]).toMatchObject({ name: preview.name });
    expect(story.teams.channels[0]?.members).toHaveLength(preview.members.length);
    expect(story.teams.messages).toHaveLength(preview.posts.length);
  });
});
