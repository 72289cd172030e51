/** Mentions while typing, and what is sent for them. */
import { describe, expect, it } from '@jest/globals';
import { complete, offered, toWire } from '../../simulator/client/conversation/mentions.ts';

const everybody = [
  { name: 'Partner onboarding', person: null },
  { name: 'Jo', person: 'jo' },
  { name: 'Jo Smith', person: 'jo.smith' },
];
const fits = (text: string) => offered(text, text.length, everybody).fits.map(({ name }) => name);

describe('after "@"', () => {
  it('offers everybody, then who fits, then nobody once a name is whole', () => {
    expect(fits('Hello @')).toHaveLength(3);
    expect(fits('Hello @par')).toEqual(['Partner onboarding']);
    expect(fits('Hello @Partner onboarding st')).toEqual([]);
    expect(fits('mail@par')).toEqual([]);
  });

  it('puts the whole name where the "@" was', () => {
    const { from } = offered('Hello @par', 10, everybody);
    expect(complete('Hello @par', from, 10, 'Partner onboarding').text).toBe('Hello @Partner onboarding ');
  });
});

describe('what is sent', () => {
  it('marks the app and people, longer names first', () => {
    expect(toWire('@Partner onboarding ask @Jo Smith ', everybody)).toEqual({
      text: '<at>Partner onboarding</at> ask <at>Jo Smith</at>',
      mentionApp: true,
      mentionPeople: ['jo.smith'],
    });
  });

  it('leaves text without a mention alone', () => {
    expect(toWire('status', everybody)).toEqual({ text: 'status' });
  });
});
