/** Test users, as rows copied from NHS login's test data request spreadsheet. Source: the rule table, "testData". */
import { isBirthDate } from './birth-date.ts';
import { type Finding, finding } from './finding.ts';
import { nhsNumberProblem } from './nhs-number.ts';
import { ruleTable } from './rules.ts';
import { isUkPhone } from './uk-phone.ts';

const { P5, P9 } = ruleTable.testUsers;
const requiredColumns = { email: 'the email address', firstName: 'the first name', lastName: 'the last name' };

/** One row for each user: cells between tabs, as pasted from a spreadsheet, or between commas. */
export function checkTestUsers(rows: readonly string[]): readonly Finding[] {
  return rows.flatMap((row, index) => checkUser(row, String(index + 1)));
}

function checkUser(line: string, row: string): readonly Finding[] {
  const cells = line.split(line.includes('\t') ? '\t' : ',').map((cell) => cell.trim());
  const columns = [P5, P9].find((sheet) => sheet.length === cells.length);
  if (!columns) {
    const sizes = { p5: String(P5.length), p9: String(P9.length) };
    return [finding('testUserColumns', { row, count: String(cells.length), ...sizes })];
  }
  const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
  const missing = Object.entries(requiredColumns).flatMap(([column, name]) => (cell(column) === '' ? [name] : []));
  const number = nhsNumberProblem(cell('nhsNumber'));
  return [
    ...(missing.length > 0 ? [finding('testUserMissing', { row, missing: isMissing(missing) })] : []),
    ...(isBirthDate(cell('birthDate')) ? [] : [finding('testUserBirthDate', { row })]),
    ...(isUkPhone(cell('phone')) ? [] : [finding('testUserPhone', { row })]),
    ...(number === 'shape' ? [finding('testUserNhsNumberShape', { row })] : []),
    ...(number === 'checksum' ? [finding('testUserNhsNumberChecksum', { row })] : []),
    ...(cell('confirmed').toLowerCase() === 'true' ? [] : [finding('testUserConfirmed', { row })]),
  ];
}

function isMissing(what: readonly string[]): string {
  return `${what.join(' and ')} ${what.length === 1 ? 'is' : 'are'}`;
}
