/** Who acts, and on which partner: the channel's own, or one of those the person is a contact of. Never the card's word. */
import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { PersonActor } from '../../shared/record/actor.ts';
import { contactsOf } from '../../shared/record/people.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import { channelOf } from './incoming.ts';
import type { TeamsParts } from './parts.ts';

export interface Place {
  /** False in a chat of one to one. */
  readonly channel: boolean;
  /** The partners this can be about. In a channel at most one. */
  readonly partners: readonly Row[];
}

/** Null for somebody nobody has added. */
export function whoActs(context: TurnContext, { actors }: TeamsParts): Promise<PersonActor | null> {
  const { from } = context.activity;
  if (!from.aadObjectId) return Promise.resolve(null);
  return actors.find({ directoryId: from.aadObjectId, about: () => aboutMember(context) });
}

/** Asks Teams about the one person who acts; never for a roster, which in a private channel would be the team's. */
async function aboutMember(context: TurnContext): Promise<{ name: string; email: string } | null> {
  try {
    const { name, email, userPrincipalName } = await TeamsInfo.getMember(context, context.activity.from.id);
    const address = email || userPrincipalName;
    return address ? { name: name || address, email: address } : null;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404) return null;
    throw error;
  }
}

export function placeOf(context: TurnContext, actor: PersonActor | null, rows: readonly Row[]): Place {
  return { channel: channelOf(context.activity.conversation) !== null, partners: rows.filter(isHere(context, actor)) };
}

/**
 * The id of the partner that a card names, if it can be here; without a name, of the only one there is. A card that
 * names one is not searched for among all: this is the way of every button.
 */
export async function partnerAt(
  context: TurnContext,
  actor: PersonActor,
  named: unknown,
  parts: Pick<TeamsParts, 'partners' | 'knows' | 'rows'>,
): Promise<string | null> {
  if (typeof named === 'string') {
    if (!parts.knows(named)) return null;
    const { record } = await parts.partners.get(`partner:${named}`);
    const contacts = contactsOf(record);
    return isHere(context, actor)({ channel: record.space.channel?.id ?? null, contacts }) ? named : null;
  }
  const [only, ...others] = parts.rows().filter(isHere(context, actor));
  return others.length === 0 ? (only?.id ?? null) : null;
}

function isHere(
  { activity }: TurnContext,
  actor: PersonActor | null,
): (partner: Pick<Row, 'channel' | 'contacts'>) => boolean {
  const channel = channelOf(activity.conversation);
  if (channel) return (partner) => partner.channel === channel;
  return ({ contacts }) => actor !== null && (contacts.includes(actor.person) || actor.roles.length > 0);
}
