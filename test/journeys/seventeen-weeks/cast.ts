/** One partner of the story, and the ways its people and ours act on it: each an HTTP request with that person's own token. */
import { randomUUID } from 'node:crypto';
import type { Answers } from '../../../shared/checks/eligibility.ts';
import type { Json, Service } from '../../server/service.ts';
import { channelsOf, mailTo, messagesIn, press, send, soon } from '../partners.ts';
import type { Travel } from './travel.ts';

export interface Partner {
  readonly scenario: 1 | 2 | 3 | 4;
  readonly name: string;
  readonly product: string;
  /** In the simulator, such as `jo.smith`. */
  readonly contact: string;
  readonly contactName: string;
  readonly email: string;
  readonly answers: Answers;
}

export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

const onboarding = 'o1';

export class Cast {
  /** Of the partner, once it is registered. */
  id = '';
  /** The channel's, once it is there. */
  channel = '';

  constructor(
    readonly partner: Partner,
    readonly service: Service,
    readonly travel: Travel,
  ) {}

  register(): Promise<void> {
    const { name, product, contactName, email } = this.partner;
    const contact = { name: contactName, email };
    return this.service
      .as('priya.shah')
      .register({ name, product, contact, assignMe: true })
      .then((id) => {
        this.id = id;
        this.travel.follow(id);
      });
  }

  record() {
    return this.travel.record(this.id);
  }

  /** The project manager, or somebody else of ours, in the tab. */
  staff(command: Command, person = 'priya.shah'): Promise<unknown> {
    return this.service.as(person).do(this.id, { onboarding, ...command });
  }
  board(command: Command): Promise<unknown> {
    return this.staff(command, 'helen.marsh');
  }
  /** What Priya is told when she may not do it. */
  async refused(command: Command, person = 'priya.shah'): Promise<{ status: number; message: string }> {
    const body = { commandId: randomUUID(), command: { onboarding, ...command } };
    const reply = await send(this.service, person, `/api/partners/${this.id}/commands`, body);
    return { status: reply.status, message: reply.body.message };
  }

  /** The contact follows the link in their newest mail, enters the code that comes, and acts on the page. */
  async byLink(...commands: readonly Command[]): Promise<void> {
    const { email } = this.partner;
    const link = await this.#mailed(/\/door\?link=([\w-]+)/u);
    const codes = async () => (await mailTo(this.service, email)).flatMap(({ html }) => code.exec(html)?.[1] ?? []);
    const before = await codes();
    await this.#post('/api/door/code', { link });
    const mailed = await soon('the code', async () => {
      const now = await codes();
      return now.length > before.length && now[0];
    });
    const { headers } = await this.#post('/api/door/session', { link, code: mailed });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const command of commands) {
      const body = { commandId: randomUUID(), command: { onboarding, ...command } };
      await this.#post(`/api/partners/${this.id}/commands`, body, { cookie });
    }
  }

  /** The contact in the partner's own tab, once they are in Teams. */
  async inTab(...commands: readonly Command[]): Promise<void> {
    for (const command of commands) await this.service.as(this.partner.contact).do(this.id, { onboarding, ...command });
  }

  /** The contact fills in a form on the card of its stage in the channel. */
  async onCard(step: string, form: string, answers: Readonly<Record<string, string>>): Promise<void> {
    const inputs = Object.fromEntries(Object.entries(answers).map(([field, value]) => [`answer_${field}`, value]));
    await this.pressed('form.answer', { card: `stage:o1:${step}`, form, basedOn: 0, ...inputs });
  }

  async pressed(verb: string, data: object): Promise<void> {
    const { contact } = this.partner;
    const sent = { as: contact, conversation: this.channel, verb, data: { onboarding, ...data } };
    const { statusCode, value } = await press(this.service, sent);
    if (statusCode !== 200) throw new Error(`${verb}: ${JSON.stringify(value)}`);
  }

  /** Finds the channel as the contact sees it. */
  async enterChannel(): Promise<void> {
    const { name, contact } = this.partner;
    const [found] = await this.travel.until(`${contact} is in the channel`, async () => {
      const channels = await channelsOf(this.service, name, contact);
      return channels.length > 0 && channels;
    });
    this.channel = found.id;
  }

  posts(as = this.partner.contact): Promise<Json[]> {
    return messagesIn(this.service, this.channel, as);
  }

  /** Somebody of the sponsor or commissioner presses the one button that was mailed to them. */
  async confirms(of: 'sponsor' | 'contract', name: string, email: string): Promise<void> {
    const body = { commandId: randomUUID(), onboarding, of, name, email };
    await this.service.as('priya.shah').ask(`/api/partners/${this.id}/confirmations`, body);
    const link = await this.#mailed(/\/door\/confirm\?link=([\w-]+)/u, email);
    await this.#post('/api/door/confirmation/answer', { link, yes: true, text: '' });
  }

  #mailed(wanted: RegExp, mailbox = this.partner.email): Promise<string> {
    return soon(`a mail to ${mailbox}`, async () => {
      const mails = await mailTo(this.service, mailbox);
      return mails.flatMap(({ html }) => wanted.exec(html)?.[1] ?? [])[0];
    });
  }

  /** @throws Error with the answer's own words when it is refused. */
  async #post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const sent = { 'content-type': 'application/json', ...headers };
    const reply = await this.service.ask(path, { method: 'POST', headers: sent, body: JSON.stringify(body) });
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  }
}

const code = /<strong>(\d{6})<\/strong>/u;
