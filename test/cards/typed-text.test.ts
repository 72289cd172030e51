/** What a person typed is shown as it is: never read as Markdown, markup or speech commands, however hostile. */
import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import { boardCard, cannotAnswerCard, helloCard, whoCard } from '../../bot/cards/chat.ts';
import { noticeCard } from '../../bot/cards/notices.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import { names } from '../shared/story.ts';
import { allCards, stories } from './states.ts';
import { expectValid, nodesOf, textOf } from './valid-card.ts';

const hostile: Readonly<Record<string, string>> = {
  markup: 'ZZ<script>alert(1)</script>',
  'a Markdown link': 'ZZ[x](http://evil.example)',
  'marks that turn text round': 'ZZ\u202Eevil\u2066',
  emoji: 'ZZ👩‍⚕️🏥',
  '300 characters': `ZZ${'x'.repeat(298)}`,
};

/** The same record with every typed text replaced, as if no rule had kept it out. */
function typedAs(record: PartnerRecord, text: string): PartnerRecord {
  const json = JSON.stringify(record, (key, value: unknown) => {
    const typed = ['name', 'text', 'organisation', 'note', 'comments', 'where', 'people', 'reason'].includes(key);
    if (typed && typeof value === 'string') return text;
    if (key === 'reasons' || key === 'actions') return Array.isArray(value) ? value.map(() => text) : value;
    return value;
  });
  return JSON.parse(json) as PartnerRecord;
}

/** Every text of a card that a client may read as Markdown. */
function markdownOf(card: Card): string[] {
  return nodesOf(card).flatMap((node) => {
    if (node.type === 'TextBlock') return [String(node.text)];
    if (node.type === 'Input.ChoiceSet' && node.style === 'expanded') {
      return [String(node.label), ...(node.choices as { title: string }[]).map((choice) => choice.title)];
    }
    return 'label' in node ? [String(node.label)] : [];
  });
}

describe.each(Object.entries(hostile))('typed text with %s', (_, text) => {
  const people: Names = Object.fromEntries(Object.keys(names).map((id) => [id, { name: text }]));

  it.each(['needs a person', 'question to the partner', 'rejected', 'deferred', 'channel open, answered'])(
    'stands in text runs only: %s',
    (state) => {
      const record = typedAs((stories[state] ?? stories.approved)?.record as PartnerRecord, text);
      const shared = forPartner(record);
      const cards = [
        ...allCards(record, people).map(([, card]) => card),
        ...record.notices.map((notice) => noticeCard(shared, notice, people)),
        helloCard(shared, 'o1', 'jo', people),
        boardCard(shared, 'o1', people),
        whoCard(shared, people),
        cannotAnswerCard(shared, 'o1', text, people),
      ];
      let shown = 0;
      for (const card of cards) {
        if (text.length === 300) expectValid(card);
        expect(markdownOf(card).filter((words) => words.includes('ZZ'))).toEqual([]);
        expect(card.speak).not.toMatch(/<script/u);
        expect(textOf(card)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
        if (textOf(card).includes('ZZ')) shown += 1;
      }
      expect(shown).toBeGreaterThan(5);
    },
  );
});
