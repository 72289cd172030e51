/** Every card that can be drawn from the record by its key: posts that are kept, and cards that a button asks for again. */

import { asGate } from '../../shared/record/board/gates.ts';
import { closedOf } from '../../shared/record/course-state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { Names } from '../../shared/views/names.ts';
import { formCard } from './ask.ts';
import { boardOutcomeCard } from './board.ts';
import { planCard } from './call-plans.ts';
import { type Card, card, line } from './card.ts';
import { closedCard } from './closed.ts';
import { contractCard } from './contract.ts';
import { eligibilityCard } from './eligibility.ts';
import { headlineCard } from './headline.ts';
import { holdCard } from './hold.ts';
import { lastCard } from './last.ts';
import { nextCard, updateCard } from './next.ts';
import { queryCard } from './query.ts';
import type { Outlook, Show } from './show.ts';
import { stageCard } from './stage.ts';

const snoozed = 'You get no more of these reminders until next week.';

/** Keys: `headline`, `last:<round>`, `stage:<onboarding>:<step>`, `eligibility:<onboarding>[:<person>]`, `board:<onboarding>:<gate>`,
 * `contract:<onboarding>`, `plan:<onboarding>:<plan>`, `hold:<onboarding>[:<notice>:<person>]`, `query:<id>:<side>`, `next:<onboarding>[:<card to go back to>]`, `update:<onboarding>`, `snoozed:<onboarding>`. Null when the record has no such thing. */
export function renderCard(record: SharedRecord, key: string, names: Names, show: Show = {}): Card | null {
  const [kind, second = '', third = ''] = key.split(':');
  const first = Object.keys(record.partner.onboardings)[0];
  if (!first) return null;
  const onboarding = kind === 'headline' ? first : second;
  if (kind === 'last') return lastCard(record, Number(second));
  if (kind === 'query') return queryCard(record, second, third === 'nhs' ? 'nhs' : 'partner', names, show.typed?.text);
  if (!Object.hasOwn(record.partner.onboardings, onboarding)) return null;
  const place = { card: key, onboarding };
  const closed =
    kind === 'stage' || kind === 'eligibility' || kind === 'hold' || show.form ? closedOf(record, onboarding) : null;
  if (closed) return closedCard(record, onboarding, closed);
  if (show.form) return formCard(record, place, names, show);
  switch (kind) {
    case 'headline':
      return headlineCard(record, names, show.outlook);
    case 'stage':
      return stageCard(record, place, third, names, show);
    case 'eligibility':
      return eligibilityCard(record, place, names, show);
    case 'board':
      return boardOutcomeCard(record, place, asGate(third), names);
    case 'contract':
      return contractCard(record, place, names, show);
    case 'plan':
      return planCard(record, place, third, names);
    case 'hold':
      return holdCard(record, place, names);
    case 'next':
      return nextCard(record, place, third, names, show.outlook);
    case 'snoozed':
      return card([snoozed], [line(snoozed)]);
    case 'update':
      return updateCard(record, onboarding, names, show.outlook);
    default:
      return null;
  }
}

/** A post as everybody in the space sees it. It holds no clock: beside the record only the forecast's weeks change it. */
export function renderPost(record: SharedRecord, key: string, names: Names, outlook?: Outlook): Card | null {
  return renderCard(record, key, names, outlook ? { outlook } : {});
}
