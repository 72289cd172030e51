/** What the dialog of a call begins with. */
import { expect, it } from '@jest/globals';
import { boardReport } from '../../../shared/views/board-report.ts';
import { callStarts } from '../../../shared/views/pages/call-starts.ts';
import { answered, applied, registered, reviewed, sponsored } from './acts.ts';
import { type Act, day, jo, recordAfter } from './spec.ts';

const said = (read: 'yes' | 'later'): Act => ({
  by: jo,
  at: day('2026-11-06'),
  command: { type: 'answerForm', onboarding: 'o1', form: 'standard', answers: { read }, basedOn: 0 },
});

it('begins with what the partner has said on a topic, in its own words', () => {
  const { applicationReview, postGoLive } = callStarts(recordAfter(registered, answered(sponsored)), 'o1');
  expect(applicationReview.prefilled).toEqual({ commissioners: 'Acme Health told us: North ICB' });
  expect(postGoLive.prefilled).toEqual({});
});

it('warns before the review call, and only there, while nobody has declared to have read DAPB3051', () => {
  const starts = (...more: Act[]) => callStarts(recordAfter(registered, answered(sponsored), applied, ...more), 'o1');
  expect(starts().applicationReview.warning).toMatch(/has not confirmed that they have read DAPB3051/);
  expect(starts().preparation.warning).toBeNull();
  expect(starts(said('later')).applicationReview.warning).not.toBeNull();
  expect(starts(said('yes')).applicationReview.warning).toBeNull();
});

it('says in the report since when the partner says it has read it', () => {
  const report = (...more: Act[]) =>
    boardReport(recordAfter(registered, answered(sponsored), applied, ...more, reviewed), 'o1', 'application');
  expect(report().call?.standardReadAt).toBeNull();
  expect(report(said('yes')).call?.standardReadAt).toBe(day('2026-11-06'));
});
