/**
 * A large portfolio, always the same for the same seed and day: some hundreds of histories are told through the real
 * rules, and each is then stamped out for several partners under other ids and names. To tell all of them would take
 * minutes, and would show no more.
 */
import { addDays } from '../../shared/calendar/working-days.ts';
import type { Commit } from '../../shared/record/commit.ts';
import { row } from '../../shared/views/portfolio.ts';
import { course } from './course.ts';
import { boardDates, houseCommits, staff } from './house.ts';
import { type Mark, stamped, type Template, templateOf } from './marks.ts';
import { personName, product, supplier } from './names.ts';
import { type Chance, chance } from './random.ts';
import type { Setting } from './setting.ts';
import { Teller } from './teller.ts';

/** Days before the end in which onboardings begin: 18 months. */
const SPAN = 548;

export interface LargePartner {
  readonly id: string;
  readonly commits: readonly Commit<unknown>[];
  /** `{record, row}`, as the log leads to them. */
  readonly snapshot: { readonly record: unknown; readonly row: unknown };
  readonly people: readonly LargePerson[];
}

export interface LargePerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface LargeSize {
  readonly partners: number;
  /** Different histories. */
  readonly histories: number;
  readonly seed: number;
  /** The instant at which the histories have arrived, ISO 8601. */
  readonly until: string;
}

export const usualSize = { partners: 10_000, histories: 300, seed: 20 };

export function largeHouse({ until }: Pick<LargeSize, 'until'>): readonly Commit<unknown>[] {
  const start = addDays(until.slice(0, 10), -SPAN);
  return houseCommits(boardDates(start, addDays(until.slice(0, 10), 90)), start);
}

export function* largePartners({ partners, histories, seed, until }: LargeSize): Generator<LargePartner> {
  const templates = Array.from({ length: histories }, (_, number) => told(chance(seed * 1000 + number), until));
  const luck = chance(seed);
  for (let number = 0; number < partners; number++) {
    const template = templates[luck.between(0, histories - 1)];
    if (template) yield partner(number, template, luck);
  }
}

function told(luck: Chance, until: string): Template {
  const end = until.slice(0, 10);
  const start = addDays(end, -Math.floor(luck.next() ** 1.4 * SPAN));
  const dates = boardDates(start, addDays(end, 90));
  const { record, commits } = new Teller(start, luck).tell(course(settingOf(luck, dates)), until);
  return templateOf(JSON.stringify({ commits, snapshot: { record, row: row(record) } }));
}

function settingOf(luck: Chance, dates: readonly string[]): Setting {
  const pace = 0.5 + luck.next() * 1.4;
  return {
    chance: luck,
    days: (usual) => Math.round(usual * pace * (luck.happens(0.04) ? 5 : 0.4 + luck.next() * 1.2)),
    boardAfter: (date) => dates.find((on) => on > date) ?? date,
  };
}

function partner(number: number, template: Template, luck: Chance): LargePartner {
  const id = (number + 1).toString(16).padStart(16, '0');
  const name = supplier(number);
  const people = ['lead', 'colleague'].map((as) => person(`large-${as}-${number}`, name, luck));
  const [lead, colleague] = people;
  const values: Readonly<Record<Mark, string>> = {
    partner: id,
    idEnd: ` ${id.slice(-4)}`,
    name,
    product: product(name, luck),
    odsCode: `L${(number + 36 ** 3).toString(36).toUpperCase()}`,
    lead: lead?.id ?? '',
    colleague: colleague?.id ?? '',
    manager: manager(luck),
    channel: `19:large${id}@thread.tacv2`,
  };
  const text = stamped(template, values);
  const read = JSON.parse(text) as Pick<LargePartner, 'commits' | 'snapshot'>;
  return { id, ...read, people: people.filter((each) => text.includes(each.id)) };
}

function person(id: string, organisation: string, luck: Chance): LargePerson {
  const name = personName(luck);
  const domain = organisation.toLowerCase().replace(/[^a-z]+/gu, '');
  return { id, name, email: `${id.slice('large-'.length)}@${domain}.example` };
}

/** The first ones have the most. */
function manager(luck: Chance): string {
  const all = staff.filter(({ roles }) => roles.includes('projectManager'));
  return all[Math.floor(luck.next() ** 1.3 * all.length)]?.id ?? staff[0].id;
}
