/** Existing partners from a file: GET …/template, POST …/preview, which changes nothing, and POST …/confirm. */
import { createHash } from 'node:crypto';
import type { ImportDone, ImportPreview, ImportTemplate } from '../../shared/api.ts';
import { importFile } from '../../shared/api.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import { columns, MAX_BYTES } from '../../shared/import/columns.ts';
import { type ImportRow, type ImportTable, identityOf, readTable, withProblem } from '../../shared/import/rows.ts';
import { stepTitles } from '../../shared/import/values.ts';
import type { ImportPartner } from '../../shared/record/import.ts';
import { importPolicies } from '../../shared/record/import.ts';
import { readFile } from '../files/table.ts';
import { workbook } from '../files/workbook.ts';
import { houseNow, isStaff } from './access.ts';
import type { ApiParts, Who } from './parts.ts';
import { readBody } from './read-body.ts';
import { ok, type Reply, refusal, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

const titles = columns.map(({ title }) => title);
const template: ImportTemplate = {
  workbook: workbook('Partners', titles, []).toString('base64'),
  // Spreadsheets know by the mark at the start that this is UTF-8.
  csv: `\uFEFF${titles.join(',')}\r\n`,
  steps: stepTitles.map(({ title }) => title),
};

export const importTemplate: Handler = async (who) => {
  return mayImport(who) ? ok(template) : staffOnly;
};

export const importPreview: Handler = async (who, request, parts) => {
  const read = await checked(who, request.body, parts);
  if ('status' in read) return read;
  const body: ImportPreview = {
    problems: read.problems,
    rows: read.rows.map((row) => ({
      number: row.number,
      name: row.values.name ?? '',
      product: row.values.product ?? '',
      step: stepTitles.find(({ id }) => id === row.values.step)?.title ?? '',
      problems: row.problems,
      already: isHere(row, parts),
    })),
  };
  return ok(body);
};

/** All rows or none are begun; each is one command of its own, so that the same file can be sent again. */
export const importConfirm: Handler = async (who, request, parts) => {
  const read = await checked(who, request.body, parts);
  if ('status' in read) return read;
  if (read.problems.length > 0 || read.rows.some(({ problems }) => problems.length > 0)) {
    return refusal({ code: 'invalid', message: 'The file has problems. Correct them, then choose it again.' });
  }
  const open = read.rows.filter((row) => !isHere(row, parts));
  const managers = await managersByEmail(parts);
  const failed: { number: number; message: string }[] = [];
  for (const row of open) {
    const message = await importRow(who, row, managers, parts);
    if (message) failed.push({ number: row.number, message });
  }
  const body: ImportDone = {
    imported: open.length - failed.length,
    already: read.rows.length - open.length,
    failed,
  };
  return ok(body);
};

function mayImport(who: Who): boolean {
  return isStaff(who) && who.actor.roles.some((role) => importPolicies.importPartner.includes(role));
}

async function checked(who: Who, sent: unknown, parts: ApiParts): Promise<ImportTable | Reply> {
  if (!mayImport(who)) return staffOnly;
  const read = readBody(importFile, sent);
  if (!read.ok) return refusal(read.refusal);
  const bytes = Buffer.from(read.value.content, 'base64');
  if (bytes.length > MAX_BYTES)
    return refusal({ code: 'invalid', message: 'The file is too large. Choose one below 2 MB.' });
  const file = await readFile(read.value.name, bytes);
  if ('problem' in file) return { problems: [file.problem], rows: [] };
  const { problems, rows } = readTable(file.table);
  const managers = await managersByEmail(parts);
  const today = londonDate(parts.now());
  return { problems, rows: rows.map((row) => withWhatWeKnow(row, managers, today, parts)) };
}

/** Against the partners and the people we know. */
function withWhatWeKnow(
  row: ImportRow,
  managers: ReadonlyMap<string, string>,
  today: string,
  parts: ApiParts,
): ImportRow {
  const { name, product, managerEmail, channel, startedOn } = row.values;
  const others = parts.rows().filter(({ id }) => id !== idOf(row, parts));
  const same = others.some((each) =>
    each.onboardings.some(
      (onboarding) =>
        each.name.toLowerCase() === name?.toLowerCase() && onboarding.product.toLowerCase() === product?.toLowerCase(),
    ),
  );
  const wrong: (readonly [Parameters<typeof withProblem>[1], string])[] = [
    ...(same ? [['name', 'A partner with this organisation and product is here already'] as const] : []),
    ...(managerEmail && !managers.has(managerEmail)
      ? [['managerEmail', 'Nobody with this address is a project manager here'] as const]
      : []),
    ...(channel && others.some((each) => each.channel === channel)
      ? [['channel', 'This is the channel of another partner'] as const]
      : []),
    ...(startedOn && startedOn > today ? [['startedOn', 'The date must be today or in the past'] as const] : []),
  ];
  return wrong.reduce((told, [column, message]) => withProblem(told, column, message), row);
}

async function importRow(
  who: Who,
  row: ImportRow,
  managers: ReadonlyMap<string, string>,
  parts: ApiParts,
): Promise<string | null> {
  const { name, odsCode, product, contactName, contactEmail, managerEmail, step, channel, startedOn } = row.values;
  const contact = await parts.people.findOrCreate({ name: contactName ?? '', email: contactEmail ?? '' });
  const command: ImportPartner = {
    type: 'importPartner',
    name: name ?? '',
    odsCode,
    product: product ?? '',
    service: 'nhs-login',
    contact: contact.id,
    projectManager: managerEmail ? (managers.get(managerEmail) ?? null) : null,
    step: step ?? '',
    startedOn: startedOn ?? '',
    channel,
  };
  const context = { actor: who.actor, now: parts.now(), house: await houseNow(parts) };
  const commandId = commandIdOf(row);
  const result = await parts.partners.handle(`partner:${parts.partnerId(commandId)}`, { commandId, command, context });
  return result.ok ? null : result.refusal.message;
}

/** The same for the same onboarding, in whatever file it comes. */
function commandIdOf(row: ImportRow): string {
  return `import:${createHash('sha256').update(identityOf(row)).digest('hex')}`;
}

function idOf(row: ImportRow, parts: ApiParts): string {
  return parts.partnerId(commandIdOf(row));
}

function isHere(row: ImportRow, parts: ApiParts): boolean {
  return parts.rows().some(({ id }) => id === idOf(row, parts));
}

async function managersByEmail(parts: ApiParts): Promise<ReadonlyMap<string, string>> {
  const { staff } = await houseNow(parts);
  const managers = Object.values(staff).filter(({ roles }) => roles.includes('projectManager'));
  const names = await parts.people.names(managers.map(({ person }) => person));
  return new Map(
    managers.flatMap(({ person }) => {
      const email = names[person]?.email;
      return email ? [[email.toLowerCase(), person]] : [];
    }),
  );
}
