/** What answering Teams needs of the rest of the service. */
import { londonDate } from '../../shared/calendar/working-days.ts';
import type { Context } from '../../shared/record/decision.ts';
import type { House } from '../../shared/record/house.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { StepDays } from '../../shared/views/forecast.ts';
import type { Names } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import type { Actors } from '../actors.ts';
import type { Outlook } from '../cards/show.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Rates } from '../rates.ts';
import type { Answer, Envelope } from '../records/answer.ts';
import type { Held } from '../records/domain.ts';
import type { TabSettings } from '../spaces/tab-link.ts';

export interface TeamsParts {
  readonly actors: Pick<Actors, 'find'>;
  readonly partners: {
    get(stream: string): Promise<Held<PartnerRecord>>;
    handle(stream: string, envelope: Envelope<Command, Context>): Promise<Answer<PartnerRecord>>;
  };
  readonly house: () => Promise<House>;
  /** Every partner's line, from memory. */
  readonly rows: () => readonly Row[];
  /** Whether there is such a partner. */
  readonly knows: (partner: string) => boolean;
  /** How long the steps of earlier partners took. */
  readonly history: () => readonly StepDays[];
  /** Names of everybody in the record, and of the staff. */
  readonly namesFor: (record: PartnerRecord) => Promise<Names>;
  /** Keeps where the bot can write to this person alone, and tells the partners they are contacts of. */
  readonly chatOpened: (
    person: string,
    chat: { readonly conversationId: string; readonly serviceUrl: string },
  ) => Promise<void>;
  /** How many commands a person may give in a minute, by whatever door. */
  readonly rates: Pick<Rates, 'take'>;
  /** Where our tab is. */
  readonly settings: TabSettings;
  readonly clock: Clock;
  readonly log: Log;
}

/** What forecasts rest on now. */
export function outlookOf({ history, clock }: Pick<TeamsParts, 'history' | 'clock'>): Outlook {
  return { today: londonDate(clock.now()), history: history() };
}
