/** The shape of what Teams sends, as far as we use it. Checked before botbuilder sees it: it throws on what is missing. */
import { z } from 'zod';

const account = z.looseObject({
  id: z.string().min(1),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
});

export const incoming = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});
export type Incoming = z.infer<typeof incoming>;

/** The tenant an activity says it comes from. */
export function tenantOf({ conversation, channelData }: Incoming): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null;
}

/** A channel's id without the thread; null in a chat of one to one, and nowhere else: others read along in any other place. */
export function channelOf(conversation: {
  readonly id: string;
  readonly conversationType?: string | undefined;
}): string | null {
  const [place] = conversation.id.split(';');
  const alone = conversation.conversationType === 'personal' && !conversation.id.startsWith('19:');
  return alone ? null : (place ?? null);
}
