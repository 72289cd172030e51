/** Messages to the bot: the words it knows are answered with cards from the record, anything else is offered as a question. */
import { type Activity, CardFactory, type TurnContext } from 'botbuilder';
import type { PersonActor } from '../../shared/record/actor.ts';
import { forPartner, mayRead } from '../../shared/record/for-partner.ts';
import { forbidden } from '../../shared/record/policy.ts';
import { fill } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import { press as button } from '../cards/actions.ts';
import { type Card, card, line } from '../cards/card.ts';
import { boardCard, cannotAnswerCard, helloCard, helpCard, whoCard } from '../cards/chat.ts';
import { renderCard } from '../cards/posts.ts';
import { addressed } from './addressed.ts';
import { outlookOf, type TeamsParts } from './parts.ts';
import { placeOf, whoActs } from './place.ts';
import { ownWords, type Topic, topicOf } from './words.ts';

const MOST_BUTTONS = 6;
const stranger = 'Hello. I do not know you yet. Ask the NHS login team to add you as a contact.';
const noPartner = 'This channel does not belong to a partner. Ask me in the channel of a partner, or in a chat.';
const staffChat =
  'You see every partner in the Onboarding tab of this app. In the channel of a partner I can tell you its status.';
const notYet = 'You are not a contact of a partner. Ask the NHS login team to add you.';

export async function answerMessage(context: TurnContext, parts: TeamsParts): Promise<void> {
  const words = ownWords(context.activity);
  const topic = topicOf(words);
  const actor = await whoActs(context, parts);
  const place = placeOf(context, actor, parts.rows());
  if (topic === 'help') return send(context, [helpCard(place.channel ? botName(context) : null)]);
  if (!actor) return send(context, [stranger]);
  const [partner, ...others] = place.partners;
  if (place.channel) {
    return partner ? answerAbout(context, partner, { actor, topic, words }, parts) : send(context, [noPartner]);
  }
  if (actor.roles.length > 0) return send(context, [staffChat]);
  if (!partner) return send(context, [notYet]);
  if (others.length > 0) return send(context, [whichCard(place.partners, topic, words)]);
  return answerAbout(context, partner, { actor, topic, words }, parts);
}

interface Asked {
  readonly actor: PersonActor;
  readonly topic: Topic | null;
  readonly words: string;
}

async function answerAbout(context: TurnContext, { id }: Row, asked: Asked, parts: TeamsParts): Promise<void> {
  const { actor, topic, words } = asked;
  const { record } = await parts.partners.get(`partner:${id}`);
  const names = await parts.namesFor(record);
  if (mayRead(record, actor) === 'nothing') {
    const refusal = forbidden(['contact'], actor, record);
    return send(context, [refusal ? fill(refusal.message, names) : notYet]);
  }
  const shared = forPartner(record);
  const onboardings = Object.keys(record.partner.onboardings);
  const [first = ''] = onboardings;
  const each = (draw: (onboarding: string) => Card | null) => onboardings.map(draw).filter((drawn) => drawn !== null);
  const cards = (): readonly Card[] => {
    switch (topic) {
      case 'hello':
        return each((onboarding) => helloCard(shared, onboarding, actor.person, names));
      case 'status':
        return each((onboarding) => renderCard(shared, `next:${onboarding}`, names, { outlook: outlookOf(parts) }));
      case 'board':
        return each((onboarding) => boardCard(shared, onboarding, names));
      case 'who':
        return [whoCard(shared, names)];
      default:
        return [cannotAnswerCard(shared, first, words, names)];
    }
  };
  return send(
    context,
    cards().map((drawn) => addressed(drawn, shared, parts.settings)),
  );
}

/** A contact of several partners says which one they mean. */
function whichCard(partners: readonly Row[], topic: Topic | null, words: string): Card {
  const ask = topic === null ? 'Which partner shall I ask about?' : 'Which partner do you mean?';
  const buttons = partners.slice(0, MOST_BUTTONS).map(({ id, name, onboardings }) => {
    const onboarding = onboardings[0]?.id ?? '';
    const where = { card: `next:${onboarding}`, onboarding, partner: id };
    return topic === null
      ? button(`Ask about ${name}`, 'chat.ask', { ...where, text: words })
      : button(name, 'status.show', where);
  });
  return card([ask], [line(ask)], buttons);
}

async function send(context: TurnContext, answers: readonly (Card | string)[]): Promise<void> {
  const text = answers.filter((answer) => typeof answer === 'string').join('\n');
  const attachments = answers.flatMap((answer) =>
    typeof answer === 'string' ? [] : [CardFactory.adaptiveCard(answer)],
  );
  const message: Partial<Activity> = { type: 'message', attachments };
  await context.sendActivity(text === '' ? message : { ...message, text, textFormat: 'plain' });
}

function botName({ activity }: TurnContext): string {
  return activity.recipient.name || 'Partner onboarding';
}
