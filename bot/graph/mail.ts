/** Mail from the shared mailbox: a draft that carries our key, found by it, then sent. */
import { z } from 'zod';
import type { Mailer } from '../spaces/ports.ts';
import { type Graph, quoted, seg } from './client.ts';

/** The extended property that holds the key; the id is our own and must never change. */
const PROPERTY = 'String {6f1d3c52-8f0e-4f57-9a53-2d4be1a0c7e4} Name onboardingStep';
/** Ids that stay the same when a message moves from Drafts to Sent Items. */
const headers = { Prefer: 'IdType="ImmutableId"' };

const found = z.object({ value: z.array(z.object({ id: z.string(), isDraft: z.boolean() })) });

/** Permissions: Mail.ReadWrite and Mail.Send, limited to this mailbox in Exchange. `mailbox` is a user's id or address. */
export function graphMailer(graph: Graph, mailbox: string): Mailer {
  const messages = `/users/${seg(mailbox)}/messages`;
  return {
    async find(key) {
      const filter = `${seg('singleValueExtendedProperties/Any(ep: ep/id eq ')}${quoted(PROPERTY)}${seg(' and ep/value eq ')}${quoted(key)}${seg(')')}`;
      const path = `${messages}?$filter=${filter}&$select=id,isDraft`;
      const { value } = await graph.ask({ method: 'GET', path, headers }, found);
      const best = value.find(({ isDraft }) => !isDraft) ?? value[0];
      return best ? { id: best.id, sent: !best.isDraft } : null;
    },
    async draft({ key, to, subject, html }) {
      const body = {
        subject,
        body: { contentType: 'html', content: html },
        toRecipients: [{ emailAddress: { address: to } }],
        singleValueExtendedProperties: [{ id: PROPERTY, value: key }],
      };
      return (await graph.ask({ method: 'POST', path: messages, headers, body }, z.object({ id: z.string() }))).id;
    },
    async send(id) {
      await graph.tell({ method: 'POST', path: `${messages}/${seg(id)}/send`, headers });
    },
  };
}
