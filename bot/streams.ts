/** The kinds of streams with their rules: partners, the house, and what is a person's own. */
import { createHash } from 'node:crypto';
import type { Context } from '../shared/record/decision.ts';
import {
  decideHouse,
  emptyHouse,
  evolveHouse,
  type House,
  type HouseCommand,
  type HouseEvent,
} from '../shared/record/house.ts';
import { newest } from '../shared/record/older-shapes.ts';
import {
  decidePerson,
  emptyPerson,
  evolvePerson,
  type PersonEvent,
  type PersonRecord,
  type PersonStreamCommand,
} from '../shared/record/person.ts';
import { type Command, decide, emptyRecord, evolve, type PartnerEvent } from '../shared/record/record.ts';
import type { PartnerRecord } from '../shared/record/state.ts';
import { type Row, row } from '../shared/views/portfolio.ts';
import type { Domain } from './records/domain.ts';
import type { Records } from './records/records.ts';

/** Count these up when `evolve` makes something else of the same log, or a row has another form. */
const SHAPES = { partner: 14, house: 2, person: 2 };

export const HOUSE = 'house';
const PARTNER = 'partner:';
const PERSON = 'person:';

export type HouseContext = Pick<Context, 'actor' | 'now'>;
export type PartnerRecords = Records<PartnerRecord, Command, PartnerEvent, Context, Row>;

export const partnerDomain: Domain<PartnerRecord, Command, PartnerEvent, Context, Row> = {
  prefix: PARTNER,
  shape: SHAPES.partner,
  empty: (stream) => emptyRecord(stream.slice(PARTNER.length)),
  evolve: (record, event, meta) => evolve(record, newest(event), meta),
  decide,
  row,
};

export const houseDomain: Domain<House, HouseCommand, HouseEvent, HouseContext, null> = {
  prefix: HOUSE,
  shape: SHAPES.house,
  empty: () => emptyHouse,
  evolve: evolveHouse,
  decide: decideHouse,
  row: () => null,
};

export const personDomain: Domain<PersonRecord, PersonStreamCommand, PersonEvent, HouseContext, null> = {
  prefix: PERSON,
  shape: SHAPES.person,
  empty: () => emptyPerson,
  evolve: evolvePerson,
  decide: decidePerson,
  row: () => null,
};
export type PersonRecords = Records<PersonRecord, PersonStreamCommand, PersonEvent, HouseContext, null>;

export function personStream(person: string): string {
  return PERSON + person;
}

export function partnerStream(partner: string): string {
  return PARTNER + partner;
}

/** The same command makes the same partner, however often it is sent. */
export function partnerId(commandId: string): string {
  return createHash('sha256').update(commandId).digest('hex').slice(0, 16);
}
