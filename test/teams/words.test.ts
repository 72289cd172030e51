/** What somebody wrote: the mention goes by what Teams marks, and the words it knows are known however they are written. */
import { describe, expect, it } from '@jest/globals';
import { ownWords, topicOf } from '../../bot/teams/words.ts';

const bot = { id: '28:bot', name: 'Partner onboarding' };
const mention = { type: 'mention', text: '<at>Partner onboarding</at>', mentioned: bot };

describe('the words of a message', () => {
  it('are left when the mention of the bot is taken out', () => {
    const text = '<at>Partner onboarding</at>\u00a0 status ';
    expect(ownWords({ text, recipient: bot, entities: [mention] })).toBe('status');
  });

  it('keep the mention of somebody else', () => {
    const other = { type: 'mention', text: '<at>Jo</at>', mentioned: { id: '29:jo', name: 'Jo' } };
    const text = '<at>Partner onboarding</at> ask <at>Jo</at>';
    expect(ownWords({ text, recipient: bot, entities: [mention, other] })).toBe('ask <at>Jo</at>');
  });

  it('are empty for a message without text', () => {
    expect(ownWords({ recipient: bot })).toBe('');
  });
});

describe('a topic', () => {
  it.each([
    ['', 'hello'],
    ['Hi!', 'hello'],
    ['HELLO', 'hello'],
    ['Status', 'status'],
    ['what do we do?', 'status'],
    ['When is the Board?', 'board'],
    ['Board date', 'board'],
    ['who’s who', 'who'],
    ['HELP', 'help'],
    ['?', 'help'],
    ['Ｈｅｌｐ', 'help'],
  ])('«%s» is %s', (words, topic) => {
    expect(topicOf(words)).toBe(topic);
  });

  it.each(['can we use SAML?', 'status of SAML', '🎉', '!!!', 'constructor', '__proto__', '/help me'])(
    '«%s» is nothing the bot can answer',
    (words) => {
      expect(topicOf(words)).toBeNull();
    },
  );
});
