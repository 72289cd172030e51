/** What stands in the cells: checked one by one, so that every problem of a row is told at once. */
import { z } from 'zod';
import { currentJourney } from '../journey/current.ts';
import { journeyOf } from '../journey/journeys.ts';
import { registerPartner } from '../record/partner.ts';
import { name } from '../record/text.ts';
import { readChannelLink } from './channel-link.ts';
import type { Column } from './columns.ts';

export const stepTitles = journeyOf(currentJourney).steps.map(({ id, title }) => ({ id, title }));

const email = z.email('Enter an email address in the right format, like name@example.com').max(254);
const isoDate = z.iso.date();

/** Gives the value, or a sentence on what is wrong. */
type Read<V> = { readonly value: V } | { readonly problem: string };

const reads = {
  name: (text) => checked(registerPartner.shape.name, text),
  odsCode: (text) => (text === '' ? { value: null } : checked(registerPartner.shape.odsCode, text)),
  product: (text) => checked(registerPartner.shape.product, text),
  contactName: (text) => checked(name('Contact name'), text),
  contactEmail: (text) => checked(email, text.toLowerCase()),
  managerEmail: (text) => (text === '' ? { value: null } : checked(email, text.toLowerCase())),
  step: readStep,
  channel: (text) => {
    if (text === '') return { value: null };
    const channel = readChannelLink(text);
    return channel
      ? { value: channel }
      : { problem: 'Enter the link of a channel: in Teams, select Get link to channel' };
  },
  startedOn: readDate,
} satisfies Record<Column, (text: string) => Read<string | null>>;

/** What Excel shows where a formula went wrong. Source: ECMA-376, part 1, 18.17.3. */
const formulaError = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/u;

export function readCell(column: Column, text: string): Read<string | null> {
  const typed = text.trim();
  return formulaError.test(typed)
    ? { problem: `The formula in this cell gives ${typed}. Enter the value itself` }
    : reads[column](typed);
}

function checked<V>(schema: z.ZodType<V>, text: string): Read<V> {
  const read = schema.safeParse(text);
  return read.success ? { value: read.data } : { problem: read.error.issues[0]?.message ?? 'We cannot read this' };
}

/** By title, by id or by number. */
function readStep(text: string): Read<string> {
  const wanted = text.toLowerCase();
  const step = stepTitles.find(
    ({ id, title }, index) => title.toLowerCase() === wanted || id === wanted || String(index + 1) === wanted,
  );
  return step ? { value: step.id } : { problem: 'Enter the name of a step of the journey, or its number' };
}

/** `2026-09-01` or `1/9/2026`, day first as in England. */
function readDate(text: string): Read<string> {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isoDate.safeParse(iso).success
    ? { value: iso }
    : { problem: 'Enter the date it started as a real date, like 1/9/2026' };
}
