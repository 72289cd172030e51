/** A button was pressed: who, about which partner, what it means; then the record decides and the card is drawn anew. */
import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { showWeekday } from '../../shared/calendar/format.ts';
import type { PersonActor } from '../../shared/record/actor.ts';
import type { Refusal } from '../../shared/record/decision.ts';
import { forPartner, mayRead } from '../../shared/record/for-partner.ts';
import { forbidden } from '../../shared/record/policy.ts';
import { type PersonCommand, personCommand } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { fill, managerName, type Names } from '../../shared/views/names.ts';
import { withMessage } from '../cards/card.ts';
import { renderCard } from '../cards/posts.ts';
import type { Outlook, Show } from '../cards/show.ts';
import { isVerb, probeVerb } from '../cards/verbs.ts';
import { slowDown } from '../rates.ts';
import type { TabSettings } from '../spaces/tab-link.ts';
import { type Meaning, meaningOf } from './actions.ts';
import { addressed } from './addressed.ts';
import { type CardAnswer, problem, say, showCard } from './invoke.ts';
import { outlookOf, type TeamsParts } from './parts.ts';
import { partnerAt, whoActs } from './place.ts';

const unknownVerb = problem(
  400,
  'unknownAction',
  'This button does nothing any more. Type status to get the latest card.',
);
const gotIt = say('The app got your press.');
const badData = problem(400, 'badAction', 'We cannot read what this button sent. Type status to get the latest card.');
const stranger = problem(403, 'unknownPerson', 'We do not know you yet. Ask the NHS login team to add you.');
const noPartner = problem(
  404,
  'noPartner',
  'This card is not about a partner of yours. Type status to get the latest card.',
);
const outOfDate = 'This card is out of date. Here is the latest one.';

/** Rejects when something of ours fails; see app.ts. */
export async function press(
  context: TurnContext,
  verb: unknown,
  data: unknown,
  parts: TeamsParts,
): Promise<CardAnswer> {
  if (verb === probeVerb) return gotIt;
  if (!isVerb(verb)) return unknownVerb;
  const actor = await whoActs(context, parts);
  if (!actor) return stranger;
  const partner = await partnerAt(context, actor, partnerIn(data), parts);
  if (!partner) return noPartner;
  const stream = `partner:${partner}`;
  const { record } = await parts.partners.get(stream);
  const names = await parts.namesFor(record);
  if (mayRead(record, actor) === 'nothing') return notContact(record, actor, names);
  const meaning = meaningOf(verb, data, record);
  if (!meaning) return badData;
  const about = { meaning, names, settings: parts.settings, outlook: outlookOf(parts) };
  if (!meaning.command) return drawn(record, about, meaning.show);
  const checked = personCommand.safeParse(meaning.command);
  if (!checked.success) return drawn(record, about, meaning.again, `${checked.error.issues[0]?.message}.`);
  const wait = parts.rates.take(actor.person);
  if (wait > 0) return drawn(record, about, meaning.again, slowDown(wait).message);
  const command: PersonCommand = checked.data;
  const commandContext = { actor, now: parts.clock.now(), house: await parts.house() };
  const commandId = commandIdOf(context, actor);
  const answer = await parts.partners.handle(stream, { commandId, command, context: commandContext });
  if (answer.ok) return drawn(answer.record, about, meaning.show, told(command, answer.record, names));
  const now = (await parts.partners.get(stream)).record;
  return refused(now, { ...about, names: await parts.namesFor(now) }, answer.refusal);
}

interface About {
  readonly meaning: Meaning;
  readonly names: Names;
  readonly settings: TabSettings;
  readonly outlook: Outlook;
}

/** The same activity sent again is the same command. */
function commandIdOf({ activity }: TurnContext, actor: PersonActor): string {
  return `${actor.person}:${activity.conversation.id}:${activity.id || randomUUID()}`;
}

function notContact(record: PartnerRecord, actor: PersonActor, names: Names): CardAnswer {
  const refusal = forbidden(['contact'], actor, record);
  return refusal ? problem(403, refusal.code, fill(refusal.message, names)) : noPartner;
}

/** What was typed stays, unless what it was about is not there any more. */
function refused(record: PartnerRecord, about: About, { code, message }: Refusal): CardAnswer {
  const { again, meanwhile } = about.meaning;
  const show = code === 'answeredMeanwhile' ? meanwhile : code === 'outOfDate' ? {} : again;
  return drawn(record, about, show, fill(message, about.names));
}

/** The card from the record as it is now. A card that is not there any more is answered with where things stand. */
function drawn(record: PartnerRecord, about: About, show: Show, message?: string): CardAnswer {
  const { meaning, names, settings, outlook } = about;
  const shared = forPartner(record);
  const now = renderCard(shared, meaning.card, names, { ...show, outlook });
  const card = now ?? renderCard(shared, `next:${meaning.onboarding}`, names, { outlook });
  if (!card) return noPartner;
  const words = message ?? (now ? null : outOfDate);
  return showCard(addressed(words ? withMessage(card, words) : card, record, settings));
}

/** What the card itself does not show. */
function told(command: PersonCommand, record: PartnerRecord, names: Names): string | undefined {
  if (command.type === 'answerHold') return answeredHold(record, command);
  const query = record.queries.at(-1);
  if (command.type !== 'askQuery' || !query) return undefined;
  const asked = managerName(names, record.partner.projectManager);
  return `We have asked ${asked}. You get a reply by ${showWeekday(query.replyBy)}.`;
}

/** The card shows whether it is on hold; this says what was answered, and that they know. */
function answeredHold({ partner }: PartnerRecord, { yes }: { readonly yes: boolean }): string {
  return `You said ${yes ? 'yes' : 'no'}. ${partner.name} has been told.`;
}

function partnerIn(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'partner' in data ? data.partner : undefined;
}
