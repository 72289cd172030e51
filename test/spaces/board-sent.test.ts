/** A Board outcome that was told: the project manager reads whom it reached and how, and whom it did not. */
import { expect, it } from '@jest/globals';
import { CallFailed } from '../../bot/spaces/ports.ts';
import { outcomesToReport } from '../../shared/record/board/sent.ts';
import { noticeText } from '../../shared/views/notice-text.ts';
import { registered, type Story } from './story.ts';

const names = { jo: { name: 'Jo Smith' }, sam: { name: 'Sam Lee' }, priya: { name: 'Priya Shah' } };
const onboarding = 'o1';

async function toBoard(): Promise<Story> {
  const story = registered()
    .command({ type: 'assignProjectManager', person: 'priya' })
    .command({ type: 'addContact', person: 'sam' })
    .command({ type: 'recordApplication', onboarding, on: '2026-11-02', from: 'form' })
    .command({
      type: 'recordCall',
      kind: 'applicationReview',
      onboarding,
      on: '2026-11-02',
      attendees: ['priya', 'jo'],
      others: '',
      overviewGiven: true,
      team: '',
      questions: '',
      notes: [],
      actions: [],
    })
    .command({ type: 'setBoardDate', onboarding, gate: 'application', on: '2026-11-02' });
  story.note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
  return story.settle();
}

const approve = (story: Story) =>
  story.command({
    type: 'recordBoardOutcome',
    onboarding,
    gate: 'application',
    outcome: 'approved',
    comments: '',
    reasons: [],
    items: [],
    deadline: null,
    nextDate: null,
    tell: 'now',
  });

const reports = ({ record }: Story) => record.notices.filter(({ kind }) => kind === 'boardOutcomeSent');
const linesOf = (story: Story) => {
  const [notice] = reports(story);
  return notice ? noticeText(story.record, notice, names).lines : [];
};

it('is reported once, with the way by which it reached each contact', async () => {
  const story = approve(await toBoard());
  await story.settle();
  expect(linesOf(story)).toEqual([
    'Acme Health has been told the Board outcome for Acme Steps.',
    'Sent to: Jo Smith (chat only), Sam Lee (email only)',
  ]);
  const [notice] = reports(story);
  expect(notice).toMatchObject({ to: ['priya'] });
  expect(Object.keys(notice?.delivered ?? {})).toEqual(['priya']);
  expect(notice && noticeText(story.record, notice, names).feed).toMatch(
    /^Board: approved\. Acme Steps\. Sent to: Jo/u,
  );
  story.note({ type: 'BoardOutcomeSent', notice: notice?.data.of ?? '' });
  expect(reports(story)).toHaveLength(1);
  expect(story.keys()).toEqual([]);
});

it('is reported after ten minutes with whom it has not reached, and why', async () => {
  const story = approve(await toBoard());
  const told = story.now;
  const down = async () => {
    throw new CallFailed({ status: 503, code: '', message: 'Not available', sure: false });
  };
  const broken = { ...story.outside, mailer: { ...story.outside.mailer, draft: down } };
  await story.settleUntil(() => reports(story).length > 0, broken);
  expect(Date.parse(story.now) - Date.parse(told)).toBeGreaterThanOrEqual(600_000);
  expect(linesOf(story).slice(1)).toEqual([
    'Sent to: Jo Smith (chat only)',
    expect.stringMatching(/^Not reached: Sam Lee\. Microsoft Teams did not say/u),
  ]);
});

it('is noted, and told to nobody, when the news is older than the time for which it is sent', async () => {
  const story = approve(await toBoard());
  const [told] = story.record.notices.filter(({ kind }) => kind === 'boardOutcome');
  story.now = '2026-11-17T00:00:00.000Z';
  expect(told && story.now > told.expires).toBe(true);
  story.note({ type: 'BoardOutcomeSent', notice: told?.id ?? '' });
  expect(reports(story)).toMatchObject([{ to: [] }]);
  story.note({ type: 'BoardOutcomeSent', notice: told?.id ?? '' });
  expect(reports(story)).toHaveLength(1);
  // Nothing wakes the planner for it any more.
  expect(outcomesToReport(story.record)).toEqual([]);
});
