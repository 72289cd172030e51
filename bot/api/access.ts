/** The partner a request is about, if the person may see it: read anew at each request. */
import type { Request } from 'restify';
import { londonDate } from '../../shared/calendar/working-days.ts';
import { mayRead } from '../../shared/record/for-partner.ts';
import type { House } from '../../shared/record/house.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { type Names, withAway } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import { peopleIn } from '../people.ts';
import type { ApiParts, Who } from './parts.ts';
import { pathValue } from './route.ts';

export interface Seen {
  readonly id: string;
  readonly stream: string;
  readonly record: PartnerRecord;
  readonly seq: number;
  readonly may: 'all' | 'shared';
  readonly house: House;
  /** Contacts, past ones too, and staff: everybody whom the record can name. */
  readonly names: Names;
}

export const HOUSE = 'house';

export function isStaff(who: Who): boolean {
  return who.actor.roles.length > 0 && who.only === null;
}

/**
 * Null when there is no such partner and when the person may not see it: nobody can tell one from the other, not by the
 * time it takes either, since neither is looked up.
 */
export async function seenPartner(who: Who, request: Request, parts: ApiParts): Promise<Seen | null> {
  const id = pathValue(request, 'id');
  if (!(await isKnownTo(who, id, parts))) return null;
  const stream = `partner:${id}`;
  const [{ record, seq }, house] = await Promise.all([parts.partners.get(stream), houseNow(parts)]);
  const may = record.partner.registeredAt ? readable(who, id, record) : 'nothing';
  if (may === 'nothing') return null;
  return { id, stream, record, seq, may, house, names: await namesIn(record, house, parts) };
}

/**
 * From memory. Whoever is not known here may have been added by another instance a moment ago, so what all have written
 * is taken in before the answer is no: the same work whichever partner is asked for.
 */
export async function isKnownTo({ actor, only }: Who, id: string, parts: ApiParts): Promise<boolean> {
  if (only !== null) return only === id;
  if (actor.roles.length > 0) return true;
  const isContact = () => contactOf(actor.person, parts).some((row) => row.id === id);
  if (isContact()) return true;
  await parts.hear();
  return isContact();
}

export function contactOf(person: string, parts: ApiParts): readonly Row[] {
  return parts.rows().filter(({ contacts }) => contacts.includes(person));
}

export async function houseNow(parts: ApiParts): Promise<House> {
  return (await parts.house.get(HOUSE)).record;
}

export async function namesIn(record: PartnerRecord, house: House, parts: ApiParts): Promise<Names> {
  const names = await parts.people.names(peopleIn(record, house));
  return withAway(names, house, londonDate(parts.now()));
}

/** What this person may see of a partner. An emailed link opens one partner, and of it the shared part. */
export function readable(who: Who, id: string, record: PartnerRecord): 'all' | 'shared' | 'nothing' {
  if (who.only !== null && who.only !== id) return 'nothing';
  const may = mayRead(record, who.actor);
  return who.only !== null && may === 'all' ? 'shared' : may;
}
