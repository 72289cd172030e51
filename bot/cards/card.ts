/** The few pieces all cards are made of. What a person typed goes into text runs only: they show no Markdown. */
import type {
  ActionArray,
  CardElementArray,
  IActionSet,
  IAdaptiveCard,
  IBadge,
  IContainer,
  IRichTextBlock,
  ITextBlock,
  ITextRun,
} from '@microsoft/teams.cards';
import { visible } from '../../shared/views/visible.ts';

export type Card = IAdaptiveCard;
export type Elements = CardElementArray;
export type Actions = ActionArray;

/** A part of a card, so that one thing can stand alone or inside another card. */
export interface Part {
  readonly items: Elements;
  readonly actions: Actions;
}

/** `first` are the two lines that stand for the card where it cannot be drawn, and that are spoken. */
export function card(first: readonly string[], body: Elements, actions: Actions = []): Card {
  const short = first.map(visible).join('. ').slice(0, 500);
  return {
    type: 'AdaptiveCard',
    $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: short,
    speak: escaped(short),
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** Our own words as a heading. Never for text that a person typed: a heading shows Markdown. */
export function heading(text: string): ITextBlock {
  return { type: 'TextBlock', text, style: 'heading', size: 'Large', weight: 'Bolder', wrap: true };
}

/** A smaller heading inside a card, of our own words. */
export function subheading(text: string): ITextBlock {
  return { type: 'TextBlock', text, style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true, spacing: 'Medium' };
}

/** A heading with words that a person typed, such as a product's name. */
export function title(text: string): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(text, { size: 'Large', weight: 'Bolder' })] };
}

export function line(text: string, look: Partial<Omit<ITextRun, 'type' | 'text'>> = {}): IRichTextBlock {
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run(text, look)] };
}

export function lines(texts: readonly string[]): Elements {
  return texts.map((text) => line(text));
}

export function bullets(texts: readonly string[]): Elements {
  return firstFew(texts, (text) => [line(`• ${text}`)]);
}

const MOST = 8;

/** A post has to stay small: the first few, and how many more the tab shows. */
export function firstFew<T>(all: readonly T[], draw: (each: T) => Elements): Elements {
  const left = all.length - MOST;
  return [...all.slice(0, MOST).flatMap(draw), ...(left > 0 ? [line(`and ${left} more in the tab`)] : [])];
}

/** "Label: value", the label in bold. Without a colon where the label is a question or a sentence. */
export function fact(label: string, value: string): IRichTextBlock {
  const ends = /[.?:]$/u.test(label) ? `${label} ` : `${label}: `;
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run(ends, { weight: 'Bolder' }), run(value)] };
}

/** Our own words with Markdown links. Never for text that a person typed. */
export function linked(markdown: string): ITextBlock {
  return { type: 'TextBlock', text: markdown, wrap: true, spacing: 'Small' };
}

export function small(text: string): IRichTextBlock {
  return line(text, { isSubtle: true, size: 'Small' });
}

/** Our own words as a badge; a bold line where badges are unknown. */
export function badge(text: string, style: 'Good' | 'Attention' | 'Warning' | 'Informative'): IBadge {
  return { type: 'Badge', text, style, size: 'Large', fallback: line(text, { weight: 'Bolder' }) };
}

export function section(items: Elements): IContainer {
  return { type: 'Container', separator: true, spacing: 'Medium', items };
}

export function actionSet(actions: Actions): IActionSet[] {
  return actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];
}

/** A sentence on top of a card: what has just happened, or why nothing did. */
export function withMessage(onto: Card, sentence: string): Card {
  const message: IContainer = { type: 'Container', style: 'emphasis', bleed: true, items: [line(sentence)] };
  const short = `${visible(sentence)} ${onto.fallbackText ?? ''}`.trim();
  return { ...onto, fallbackText: short, speak: escaped(short), body: [message, ...onto.body] };
}

function run(text: string, look: Partial<Omit<ITextRun, 'type' | 'text'>> = {}): ITextRun {
  return { type: 'TextRun', text: visible(text), ...look };
}

/** `speak` is SSML where a client speaks it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
