/** GET /api/portfolio?…: one page of onboardings, numbers first; all from memory. GET /api/managers: who can be one. */
import type { Request } from 'restify';
import type { Managers } from '../../shared/api.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import { readQuery } from '../../shared/portfolio/address.ts';
import type { Choice, PortfolioPage } from '../../shared/portfolio/answer.ts';
import { matching } from '../../shared/portfolio/filter.ts';
import { knownOnly, phaseChoices, serviceChoices, stepChoices } from '../../shared/portfolio/known.ts';
import { lineOf, peopleInLine } from '../../shared/portfolio/line.ts';
import { cutPage } from '../../shared/portfolio/page.ts';
import type { House } from '../../shared/record/house.ts';
import { basisWords } from '../../shared/views/forecast.ts';
import { nameOf, withAway } from '../../shared/views/names.ts';
import { houseNow, isStaff } from './access.ts';
import type { ApiParts, Who } from './parts.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { ok, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export function portfolio(index: PortfolioIndex): Handler {
  return async (who, request, parts) => {
    if (!isStaff(who)) return staffOnly;
    const { house, today, choices, read, found, likely } = await foundBy(index, who, request, parts);
    const { entries, ...page } = cutPage(found, read);
    const people = [...new Set([...entries.flatMap(peopleInLine), ...Object.keys(house.staff)])];
    const names = withAway(parts.people.known(people), house, today);
    const body: PortfolioPage = {
      ...page,
      lines: entries.map((entry) => lineOf(entry, names, { today, likely })),
      counts: index.counts(house.boardDates ?? [], today),
      choices,
      today,
      likelyFrom: basisWords(parts.stepHistory()),
    };
    return ok(body);
  };
}

/** All that fit the query of the address, in order, and what it was read with. */
export async function foundBy(index: PortfolioIndex, who: Who, request: Request, parts: ApiParts) {
  const house = await houseNow(parts);
  const today = londonDate(parts.now());
  const choices = {
    phases: phaseChoices,
    steps: stepChoices,
    managers: named([...new Set([...canManage(house), ...index.managing()])], parts),
    services: serviceChoices,
  };
  const read = knownOnly(readQuery(request.getQuery()), choices);
  const about = { asker: who.actor.person, today };
  const found = matching(index.sorted(read.query.sort, today), read.query, about);
  return { house, today, choices, read, found, likely: index.likely(today) };
}

export const managers: Handler = async (who, _request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const can = named(canManage(await houseNow(parts)), parts);
  const body: Managers = { managers: can.map(({ id, title }) => ({ id, name: title })) };
  return ok(body);
};

function canManage({ staff }: House): readonly string[] {
  return Object.values(staff).flatMap(({ person, roles }) => (roles.includes('projectManager') ? [person] : []));
}

function named(people: readonly string[], parts: ApiParts): readonly Choice[] {
  const names = parts.people.known(people);
  return people.map((id) => ({ id, title: nameOf(names, id) })).sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
