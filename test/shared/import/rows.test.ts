/** The rows of an import file: every problem is told, by row and column. */
import { describe, expect, it } from '@jest/globals';
import { readChannelLink } from '../../../shared/import/channel-link.ts';
import { columns } from '../../../shared/import/columns.ts';
import { readTable } from '../../../shared/import/rows.ts';

const header = columns.map(({ title }) => title);
const channel = 'https://teams.microsoft.com/l/channel/19%3Aacme%40thread.tacv2/Acme?groupId=g&tenantId=t';
const good = [
  'Acme Health',
  'a1b2',
  'Acme Steps',
  'Jo Smith',
  'Jo@Acme.example',
  'priya@nhs.example',
  'Assurance',
  channel,
  '1/9/2026',
];
const changed = (title: string, value: string) => good.map((cell, index) => (header[index] === title ? value : cell));
const problems = (...rows: string[][]) =>
  readTable([header, ...rows]).rows.flatMap((row) =>
    row.problems.map(({ column, message }) => `${row.number} ${column}: ${message}`),
  );

describe('a row', () => {
  it('is read into what the record needs', () => {
    expect(readTable([header, good]).rows).toEqual([
      {
        number: 2,
        problems: [],
        values: {
          name: 'Acme Health',
          odsCode: 'A1B2',
          product: 'Acme Steps',
          contactName: 'Jo Smith',
          contactEmail: 'jo@acme.example',
          managerEmail: 'priya@nhs.example',
          step: 'assurance',
          channel: '19:acme@thread.tacv2',
          startedOn: '2026-09-01',
        },
      },
    ]);
  });

  it('may leave out the ODS code, the project manager and the channel', () => {
    const row = changed('ODS code', '').map((cell) => (cell === channel || cell === 'priya@nhs.example' ? '' : cell));
    expect(problems(row)).toEqual([]);
  });

  it('does not take the error of a formula for a value', () => {
    expect(problems(changed('Organisation', '#N/A').with(1, ' #REF! '))).toEqual([
      '2 Organisation: The formula in this cell gives #N/A. Enter the value itself',
      '2 ODS code: The formula in this cell gives #REF!. Enter the value itself',
    ]);
  });

  it('tells all of its problems at once', () => {
    expect(problems(['', '?', '', '', 'jo', 'x', 'Lunch', 'https://example.com', '31/2/2026'])).toEqual([
      '2 Organisation: Enter organisation name',
      '2 ODS code: ODS code must be 3 to 10 letters and numbers',
      '2 Product: Enter product name',
      '2 Contact name: Enter contact name',
      '2 Contact email: Enter an email address in the right format, like name@example.com',
      '2 Project manager email: Enter an email address in the right format, like name@example.com',
      '2 Current step: Enter the name of a step of the journey, or its number',
      '2 Channel link: Enter the link of a channel: in Teams, select Get link to channel',
      '2 Started on: Enter the date it started as a real date, like 1/9/2026',
    ]);
  });

  it('cannot be a formula', () => {
    expect(problems(changed('Organisation', '=HYPERLINK("https://example.com")'))).toEqual([
      expect.stringContaining('2 Organisation: Organisation name must only include'),
    ]);
    expect(problems(changed('Product', '+1+1'))).toHaveLength(1);
  });

  it('with a channel needs its owner', () => {
    expect(problems(changed('Project manager email', ''))).toEqual([
      '2 Project manager email: Enter the project manager, who will own the channel',
    ]);
  });

  it('is not there twice', () => {
    expect(problems(good, good)).toEqual([
      '3 Product: Row 2 has the same organisation and product',
      '3 Channel link: Row 2 has the same channel',
    ]);
  });
});

describe('a file', () => {
  it('has the columns of the template, in any order', () => {
    expect(readTable([[...header].reverse(), [...good].reverse()]).rows[0]?.problems).toEqual([]);
    expect(readTable([[...header.slice(1), 'Colour'], good]).problems).toEqual([
      'The column "Organisation" is missing.',
      'We do not know the column "Colour". Remove it, or use the template.',
    ]);
  });

  it('has 1 to 500 rows; empty ones do not count', () => {
    expect(readTable([header, ['', ' ']]).problems).toEqual(['There are no rows below the header.']);
    expect(readTable([header, ...Array.from({ length: 501 }, () => good)]).problems).toEqual([
      'There are 501 rows. Import at most 500 at once.',
    ]);
    expect(readTable([header, ['', ''], good]).rows[0]?.number).toBe(3);
  });
});

it('reads the channel of a link, and of no other address', () => {
  expect(readChannelLink(channel)).toBe('19:acme@thread.tacv2');
  expect(readChannelLink('https://teams.cloud.microsoft/l/channel/19%3Aa_b-c%40thread.tacv2/x')).toBe(
    '19:a_b-c@thread.tacv2',
  );
  expect(readChannelLink('https://teams.example/l/channel/19%3Aacme%40thread.tacv2/Acme')).toBeNull();
  expect(readChannelLink('https://teams.microsoft.com/l/channel/%E0%A4%A/x')).toBeNull();
});
