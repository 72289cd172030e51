/** A card's fingerprint, and the mark in it by which it is found in a channel again. */
import { createHash } from 'node:crypto';
import type { Card } from '../cards/card.ts';

/** The card with an invisible, empty part whose id is the mark: Graph gives cards back as they were sent. */
export function marked(card: Card, marker: string): Card {
  return { ...card, body: [...card.body, { type: 'Container', id: marker, isVisible: false, items: [] }] };
}

/** Of what the card shows, so that an unchanged card costs no call. */
export function hashOf(card: Card): string {
  return hashOfText(card);
}

/** Of anything else that is plain data. */
export function hashOfText(data: object): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22);
}

/** A positive whole number for a text, the same every time: Graph counts feed chains. */
export function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6);
}
