/** What every card must be, whoever sees it. Sources: design §8; reference/teams-platform.md §6. */
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import { isVerb, verbs } from '../../bot/cards/verbs.ts';

const load = createRequire(import.meta.url);
// The package's own entry cannot be imported by Node; this build can.
const adaptivecards: typeof import('adaptivecards') = load('adaptivecards/dist/adaptivecards.js');

const MAX_BYTES = 25_000;
/** Everything a 1.5 client draws, so that the rest must have a fallback. */
const known = [
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ActionSet',
  'Input.Text',
  'Input.ChoiceSet',
  'Input.Date',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
];

type Node = Readonly<Record<string, unknown>>;

/** Every object in the card, fallbacks included, that has a type. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const inside = Object.values(node).flatMap(nodesOf);
  return typeof node.type === 'string' ? [node, ...inside] : inside;
}

export function textOf(card: Card): string {
  const texts = nodesOf(card).filter((node) => node.type === 'TextBlock' || node.type === 'TextRun');
  return texts.map((node) => String(node.text)).join('\n');
}

export function expectValid(card: Card): void {
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MAX_BYTES);
  expect(card.version).toBe('1.5');
  expect(card.fallbackText).toBeTruthy();
  expect(card.speak).toBeTruthy();
  expectDrawable(card);
  const nodes = nodesOf(card);
  for (const node of nodes) {
    const type = String(node.type);
    if (!known.includes(type)) expect(node).toHaveProperty('fallback');
    if (type.startsWith('Input.')) expectInput(node);
    if (type === 'Action.Execute') expectButton(node);
    if (type === 'TextBlock') expect(node.wrap).toBe(true);
  }
  const ids = nodes.filter((node) => String(node.type).startsWith('Input.')).map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect((card.actions ?? []).filter((action) => !('mode' in action)).length).toBeLessThanOrEqual(5);
}

function expectDrawable(card: Card): void {
  const context = new adaptivecards.SerializationContext();
  const parsed = new adaptivecards.AdaptiveCard();
  parsed.parse(structuredClone(card), context);
  const problems = [];
  for (let index = 0; index < context.eventCount; index += 1) problems.push(context.getEventAt(index));
  const real = problems.filter((problem) => !/Badge|ProgressBar/u.test(problem.message));
  expect(real.map((problem) => problem.message)).toEqual([]);
  expect(parsed.validateProperties().validationEvents.map((event) => event.message)).toEqual([]);
}

function expectInput(node: Node): void {
  expect(node.id).toBeTruthy();
  expect(node.label).toBeTruthy();
  if (node.isRequired) expect(node.errorMessage).toBeTruthy();
}

/** The verb is known, its data is what the verb's schema wants, and an older client sends the same. */
function expectButton(node: Node): void {
  const { verb, data, title, fallback } = node as Node & { fallback?: Node };
  expect(title).toBeTruthy();
  expect(fallback).toMatchObject({ type: 'Action.Submit', title, data });
  if (!isVerb(verb)) throw new Error(`Unknown verb: ${String(verb)}`);
  expect(verbs[verb].safeParse(data).error?.message).toBeUndefined();
}
