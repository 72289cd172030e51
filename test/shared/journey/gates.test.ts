/** Gates: hard rules, with every missing reason at once. Soft order: what can start ahead can. */
import { describe, expect, it } from '@jest/globals';
import { gateReasons } from '../../../shared/views/gates.ts';
import { progress } from '../../../shared/views/progress.ts';
import { story, toChannel } from '../story.ts';

const published = { status: 'met', published: '2026-06-30' };

describe('the gate before production', () => {
  it('tells everything that is missing at once', () => {
    const { record } = toChannel();
    expect(gateReasons(record, 'o1', 'production')).toEqual(
      expect.arrayContaining([
        'Show us a contract with an NHS or social care organisation.',
        'Wait until the assurance answers are approved.',
        'Sign the Connection Agreement, and wait until we have checked it.',
        'Register with the National Service Desk.',
      ]),
    );
  });

  it('refuses the request with the same reasons, whoever sends it', () => {
    const answers = { on: '2027-03-01', redirectUris: 'https://acme.example/back', publicKey: 'key' };
    for (const by of ['jo', 'priya']) {
      const { refusal } = toChannel().fill('productionRequest', answers, by);
      expect(refusal?.code).toBe('notYet');
      expect(refusal?.message).toContain('Show us a contract');
      expect(refusal?.message).toContain('Sign the Connection Agreement');
    }
  });
});

describe('the integration environment', () => {
  const request = { odsCode: 'A1B2C', clientName: 'Acme Steps', redirectUris: 'https://a.example/b' };
  const rest = { publicKey: 'key', vectors: 'P9.Cp.Cd', scopes: 'openid,profile' };

  it('needs a sandpit that works and a DSPT that meets the standards', () => {
    const shown = toChannel().holdDemonstrationCall();
    const early = shown
      .fill('demonstrationChecklist', { where: 'Files' })
      .fill('verificationLevel', { level: 'P9' })
      .fill('demonstrationAttendees', { people: 'Jo' })
      .fill('specialists', { people: 'Security' }, 'priya');
    expect(early.fill('integrationRequest', { ...request, ...rest }).refusal?.message).toContain('Show a DSPT');
    expect(early.fill('dspt', published).fill('integrationRequest', { ...request, ...rest }).refusal).toBeNull();
  });
});

describe('what can start ahead', () => {
  it('is Discovery and the sandpit, before the Board has decided', () => {
    const early = story().register().assign().answer().fill('sandpit', { works: 'yes' });
    expect(early.refusal).toBeNull();
    const { steps } = progress(early.record, 'o1');
    expect(steps.find((step) => step.id === 'sandpit')?.status).not.toBe('cannotStart');
    expect(steps.find((step) => step.id === 'connection-agreement')?.status).toBe('cannotStart');
  });
});

describe('the request for change', () => {
  const application = {
    product: 'Steps',
    why: 'To log in',
    team: 'Two',
    hosting: 'uk',
    geography: 'england',
    level: 'P9',
    scopes: 'openid',
    scopesWhy: 'To know who',
    ai: 'no',
  };
  const status = (im1: string) => {
    const { record } = story()
      .register()
      .assign()
      .answer()
      .fill('application', { ...application, im1 });
    return progress(record, 'o1').steps.find((step) => step.id === 'rfc')?.status;
  };

  it('is only for a product that uses IM1', () => {
    expect(status('yes')).toBe('cannotStart');
    expect(status('no')).toBe('notNeeded');
  });

  it('is not asked before the application says so', () => {
    const sent = story()
      .register()
      .assign()
      .answer()
      .fill('application', { ...application, im1: 'no' });
    expect(sent.record.application.o1?.received?.from).toBe('form');
    expect(sent.events.map((event) => event.type)).toEqual(['FormAnswered', 'ApplicationReceived', 'NoticeWanted']);
  });
});

describe('trouble', () => {
  it('waits for the side that can clear it, and ends when it is cleared', () => {
    const turn = (works: string) => progress(toChannel().fill('sandpit', { works }).record, 'o1');
    const stuck = story().register().assign().answer().receive().fill('sandpit', { works: 'help' });
    const task = progress(stuck.record, 'o1').steps[5]?.tasks.find((each) => each.id === 'try');
    expect(task).toMatchObject({ status: 'problem', why: 'You asked for help with the sandpit.', problemSide: 'nhs' });
    expect(turn('yes').steps[5]?.status).toBe('completed');
  });
});
