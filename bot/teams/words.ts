/** What somebody wrote to the bot: without the mention of it, and which of the things it can answer that is. */
import type { Activity } from 'botbuilder';

export type Topic = 'hello' | 'status' | 'board' | 'who' | 'help';

/** The words as the person wrote them. Which part is the mention, Teams says in the entities. */
export function ownWords(activity: Partial<Activity>): string {
  const mentions = (activity.entities ?? []).filter(
    (entity) => entity.type === 'mention' && entity.mentioned?.id === activity.recipient?.id,
  );
  const text = mentions.reduce((rest, { text: mention }) => {
    return typeof mention === 'string' && mention !== '' ? rest.replace(mention, ' ') : rest;
  }, activity.text ?? '');
  return text.replace(/[\u00a0\s]+/gu, ' ').trim();
}

const phrases: Readonly<Record<Topic, readonly string[]>> = {
  hello: ['', 'hi', 'hello', 'hey', 'good morning', 'good afternoon'],
  status: [
    'status',
    'next',
    'what next',
    'whats next',
    'what do we do',
    'what do we do next',
    'what do i do',
    'where are we',
  ],
  board: ['board', 'board date', 'when is the board', 'when is board'],
  who: ['who', 'who is who', 'whos who', 'who is our project manager'],
  help: ['help', 'what can you do', 'what can i ask'],
};

/** Null for what the bot cannot answer. Source: reference/wording.md B7. */
export function topicOf(words: string): Topic | null {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const asksHelp = plain === '' && words.includes('?');
  const found = Object.entries(phrases).find(([, known]) => known.includes(plain));
  if (asksHelp) return 'help';
  // Only a mention, or only signs: but an emoji or a word in no letters is a message that we cannot answer.
  if (plain === '' && words !== '') return null;
  return found ? (found[0] as Topic) : null;
}
