/** To go live and after it: refused for want of a contract, which is shown around Easter and the change of the clocks. */
import { expect } from '@jest/globals';
import { contract } from '../../shared/story.ts';
import type { Cast } from './cast.ts';
import { type Day, form } from './day.ts';

/** Scenarios 3 and 4 show it after Easter only. */
const dates = { 1: '2027-03-19', 2: '2027-03-23', 3: '2027-03-31', 4: '2027-03-31' } as const;
const gate = { gate: 'goLive' };

export function goLive({ partner: { scenario } }: Cast): readonly Day[] {
  return [
    ['2027-03-15', 'the Board date is set', (cast) => cast.staff({ ...gate, type: 'setBoardDate', on: '2027-03-17' })],
    ['2027-03-17', 'the Board cannot approve it without a contract', refused],
    [dates[scenario], 'the contact shows a contract, and the commissioner confirms it', shown],
    ['2027-04-01', 'the Board approves go live', approved],
    ['2027-04-02', 'production is set up', produced],
    ['2027-04-05', 'we look back together', lookedBack],
  ];
}

const outcome = (what: 'approved' | 'rejected' | 'deferred', more: object = {}) => {
  const nothing = { comments: '', reasons: [], items: [], deadline: null, nextDate: null };
  return { ...gate, type: 'recordBoardOutcome', outcome: what, ...nothing, ...more, tell: 'now' };
};

/** After the refusal the Board rejects 1 and 2, which leaves the next word to us, and defers 3 and 4 until it is shown. */
const refused: Day['2'] = async (cast) => {
  const answer = await cast.refused(outcome('approved'), 'helen.marsh');
  const message = 'The Board cannot approve go live yet. Show us a contract with an NHS or social care organisation.';
  expect(answer).toEqual({ status: 409, message });
  const needed = { text: 'Show us a contract', side: 'partner', by: '2027-03-24', owner: null };
  const until = { items: [needed], deadline: '2027-03-24', nextDate: '2027-04-01' };
  const waits = cast.partner.scenario > 2;
  await cast.board(waits ? outcome('deferred', until) : outcome('rejected', { reasons: ['There is no contract'] }));
};

const shown: Day['2'] = async (cast) => {
  const card = 'stage:o1:board-go-live';
  const { odsCode, end, ...texts } = contract;
  const typed = { ...texts, odsCode: odsCode ?? '', end: end ?? '' };
  if (cast.partner.scenario === 3) await cast.pressed('contract.send', { card, basedOn: 0, ...typed });
  else await cast.inTab({ type: 'showContract', contract: null, basedOn: 0, ...contract });
  if (cast.partner.scenario > 2) await cast.inTab({ ...gate, type: 'answerRequiredItem', item: 'i1-1', text: 'Shown' });
  await cast.confirms('contract', 'Kim Reed', `kim.reed.${cast.partner.scenario}@northicb.example`);
  await cast.staff({ type: 'checkCommission', contract: 'k1', version: 1, result: 'accepted', reason: '' });
  await cast.staff({ ...gate, type: 'setBoardDate', on: '2027-04-01' });
};

const approved: Day['2'] = async (cast) => {
  await cast.board(outcome('approved'));
  const client = { redirectUris: 'https://partner.example/back', publicKey: 'public' };
  await cast.inTab(form('productionRequest', { on: '2027-04-02', ...client }));
};

const produced: Day['2'] = async (cast, on) => {
  await cast.staff(form('productionSetUp', { on }));
  await cast.onCard('production', 'smokeTest', { passed: 'yes' });
  await cast.onCard('production', 'live', { on });
};

const lookedBack: Day['2'] = async (cast, on) => {
  await cast.onCard('after-go-live', 'supportRoute', { how: 'A rota' });
  const attendees = [await cast.service.as('priya.shah').id()];
  await cast.staff({ type: 'recordCall', kind: 'postGoLive', on, attendees, others: '', notes: [], actions: [] });
};
