/** Test data requests: NHS numbers, UK phone numbers, dates of birth. Source: NHS login, Test data. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBirthDate } from '../../../shared/checks/birth-date.ts';
import { nhsNumberProblem } from '../../../shared/checks/nhs-number.ts';
import { checkTestUsers } from '../../../shared/checks/test-users.ts';
import { isUkPhone } from '../../../shared/checks/uk-phone.ts';

describe('an NHS number', () => {
  it.each([
    ['9434765919', null],
    ['943 476 5919', null],
    ['9434765910', 'checksum'],
    // The example of the request spreadsheet itself.
    ['1234567890', 'checksum'],
    ['943476591', 'shape'],
    ['94347659190', 'shape'],
    ['943-476-5919', 'shape'],
    ['', 'shape'],
  ])('%s: %s', (text, problem) => {
    expect(nhsNumberProblem(text)).toBe(problem);
  });

  it('is caught when one digit is mistyped, or two neighbours are swapped', () => {
    const nine = fc.stringMatching(/^[0-9]{9}$/);
    fc.assert(
      fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (start, place, by) => {
        const number = [...'0123456789'].map((digit) => start + digit).find((each) => nhsNumberProblem(each) === null);
        if (!number) return; // Some nine digits have no check digit: they are never given out.
        const wrong = String((Number(number[place]) + by) % 10);
        expect(nhsNumberProblem(number.slice(0, place) + wrong + number.slice(place + 1))).toBe('checksum');
        const [one = '', two = ''] = number.slice(place, place + 2);
        if (place === 9 || one === two) return;
        expect(nhsNumberProblem(number.slice(0, place) + two + one + number.slice(place + 2))).toBe('checksum');
      }),
    );
  });
});

describe('a UK phone number', () => {
  it.each([
    ['07700900123', true],
    ['07700 900 123', true],
    ['+447700900123', true],
    ['+441134960123', true],
    ['+4407700900123', false],
    ['0113 496 0123', false],
    ['0770090012', false],
    ['447700900123', false],
    ['+33612345678', false],
  ])('%s: %s', (text, right) => {
    expect(isUkPhone(text)).toBe(right);
  });
});

describe('a date of birth', () => {
  it.each([
    ['1980-11-21', true],
    ['21/11/1980', true],
    ['29/02/2024', true],
    ['29/02/2023', false],
    ['11/21/1980', false],
    ['1980-13-01', false],
    ['21-11-1980', false],
    ['1/2/1980', false],
  ])('%s: %s', (text, right) => {
    expect(isBirthDate(text)).toBe(right);
  });
});

describe('test users', () => {
  const p9 = (changes: Record<number, string> = {}) => {
    const cells = ['jo@acme.example', 'Jo', '', 'Smith', '1980-11-21', '07700900123', 'TRUE', '943 476 5919'];
    const rest = ['TRUE', 'TRUE', 'A00002', 'FALSE', '', '', '', 'TRUE'];
    return [...cells, ...rest].map((cell, index) => changes[index] ?? cell);
  };
  const sentences = (...rows: string[]) => checkTestUsers(rows).map(({ sentence }) => sentence);

  it('are right as rows of the sheet for P9 and of the sheet for P5', () => {
    const p5 = [...p9().slice(0, 8), 'LS1 4AP', 'TRUE', 'FALSE', 'A00002', 'true'];
    expect(sentences(p9().join('\t'), p5.join('\t'), p5.join(', '))).toEqual([]);
  });

  it('are told by row and column what is wrong', () => {
    expect(
      sentences(p9().join('\t'), p9({ 0: '', 3: '', 4: '1980', 5: '123', 7: '9434765910', 15: '' }).join('\t')),
    ).toEqual([
      'Test user 2: the email address and the last name are missing.',
      'Test user 2: the date of birth must be a real date, as DD/MM/YYYY or YYYY-MM-DD.',
      'Test user 2: the phone number must be a valid UK number that starts with +44 or 07.',
      'Test user 2: the NHS number does not pass the checksum.',
      'Test user 2: Manually confirmed must be true.',
    ]);
  });

  it('must be whole rows', () => {
    expect(sentences('Jo Smith')).toEqual([
      'Test user 1: we found 1 of 13 columns (sheet for P5) or 16 columns (sheet for P9).',
    ]);
  });
});
