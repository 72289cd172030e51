/**
 * The JSON contract of the simulator's people side (http://localhost:3979): what its Teams-like client and tests may ask.
 * Bodies are JSON both ways. A refusal is HTTP 4xx with `Refusal`. `as` is the id of the person who acts: the simulator
 * believes it, because one machine has one user who plays everybody; the product never sees it, only tokens.
 */

export type * from './contract/control.ts';
export type * from './contract/conversations.ts';
export type * from './contract/live.ts';
export type * from './contract/news.ts';
export type * from './contract/places.ts';
export type * from './contract/tabs.ts';
