/** Mail by Graph: drafts that can be found again, sending, and mailboxes for whoever gets mail. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SendMail } from '../../simulator/contract.ts';
import { type Kit, startKit } from './kit.ts';

let kit: Kit;
let mailbox: string;
beforeAll(async () => {
  kit = await startKit();
  mailbox = `/users/${kit.simulator.identity.sharedMailbox}`;
});
afterAll(() => kit.stop());

const property = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name step';
const message = (address: string, more: object = {}) => ({
  subject: 'Your onboarding',
  body: { contentType: 'HTML', content: '<p>Hello</p>' },
  toRecipients: [{ emailAddress: { address, name: 'Jo Smith' } }],
  ...more,
});
const inbox = async (address: string) => (await kit.people('GET', `/client/mail?mailbox=${address}`)).body;
const findStep = (step: string) =>
  kit.graph(
    'GET',
    `${mailbox}/messages?$select=id,isDraft&$filter=${encodeURIComponent(
      `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq '${step}')`,
    )}`,
  );

describe('a draft with an extended property', () => {
  it('is found by it, sent once, and found again as sent', async () => {
    expect((await findStep('mail:1')).body.value).toEqual([]);
    const draft = await kit.graph(
      'POST',
      `${mailbox}/messages`,
      message('jo.smith@acmehealth.example', { singleValueExtendedProperties: [{ id: property, value: 'mail:1' }] }),
    );
    expect([draft.status, draft.body.isDraft]).toEqual([201, true]);
    expect((await findStep('mail:1')).body.value).toMatchObject([{ id: draft.body.id, isDraft: true }]);
    expect(await inbox('jo.smith@acmehealth.example')).toEqual([]);

    expect((await kit.graph('POST', `${mailbox}/messages/${draft.body.id}/send`)).status).toBe(202);
    expect((await kit.graph('POST', `${mailbox}/messages/${draft.body.id}/send`)).status).toBe(404);
    const sent = (await findStep('mail:1')).body.value;
    expect(sent).toMatchObject([{ isDraft: false }]);
    expect(sent[0].id).not.toBe(draft.body.id);
    expect(await inbox('jo.smith@acmehealth.example')).toMatchObject([
      { folder: 'inbox', subject: 'Your onboarding', html: '<p>Hello</p>', from: { name: 'NHS login onboarding' } },
    ]);
  });

  it('keeps its id when immutable ids are asked for', async () => {
    const draft = await kit.graph('POST', `${mailbox}/messages`, message('jo.smith@acmehealth.example'));
    const prefer = { prefer: 'IdType="ImmutableId"' };
    await kit.graph('POST', `${mailbox}/messages/${draft.body.id}/send`, undefined, prefer);
    expect((await kit.graph('GET', `${mailbox}/messages/${draft.body.id}`)).body.isDraft).toBe(false);
  });

  it('can be thrown away', async () => {
    const draft = await kit.graph('POST', `${mailbox}/messages`, message('jo.smith@acmehealth.example'));
    expect((await kit.graph('DELETE', `${mailbox}/messages/${draft.body.id}`)).status).toBe(204);
    expect((await kit.graph('GET', `${mailbox}/messages/${draft.body.id}`)).body.error.code).toBe('ErrorItemNotFound');
  });
});

describe('sendMail', () => {
  it('reaches an address nobody knew, which then has a mailbox', async () => {
    const reply = await kit.graph('POST', `${mailbox}/sendMail`, { message: message('new@nowhere.example') });
    expect(reply.status).toBe(202);
    expect(await inbox('new@nowhere.example')).toHaveLength(1);
    const { people } = (await kit.people('GET', '/client/people')).body;
    expect(people.at(-1)).toMatchObject({ mail: 'new@nowhere.example', standing: 'outside' });
  });

  it('shows plain text as text', async () => {
    const body = { contentType: 'Text', content: '<b>not bold</b>' };
    await kit.graph('POST', `${mailbox}/sendMail`, { message: message('plain@nowhere.example', { body }) });
    expect((await inbox('plain@nowhere.example'))[0].html).toContain('&lt;b&gt;');
  });

  it.each([
    ['from a mailbox that is not in the tenant', '/users/jo.smith@acmehealth.example', 404, 'ErrorInvalidUser'],
    ['to nobody', '', 400, 'ErrorInvalidRecipients'],
  ])('is refused %s', async (_, from, status, code) => {
    const wanted = from === '' ? message('x@y.example', { toRecipients: [] }) : message('x@y.example');
    const reply = await kit.graph('POST', `${from || mailbox}/sendMail`, { message: wanted });
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
  });

  it('is refused without Mail.Send', async () => {
    const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
    const without = graphPermissions.filter((each: string) => each !== 'Mail.Send');
    await kit.people('POST', '/control/settings', { graphPermissions: without });
    const reply = await kit.graph('POST', `${mailbox}/sendMail`, { message: message('x@y.example') });
    await kit.people('POST', '/control/settings', { graphPermissions });
    expect(reply.status).toBe(403);
  });
});

describe('people', () => {
  it('write mail too, and a read mail stays read', async () => {
    const sent = await kit.people('POST', '/client/mail', {
      from: 'jo.smith@acmehealth.example',
      to: ['priya.shah@nhslogin.example'],
      subject: 'A question',
      html: '<p>?</p>',
    } satisfies SendMail);
    expect(sent.status).toBe(201);
    const [mail] = await inbox('priya.shah@nhslogin.example');
    await kit.people('POST', '/client/mail/read', { id: mail.id });
    expect((await inbox('priya.shah@nhslogin.example'))[0].read).toBe(true);
  });
});
