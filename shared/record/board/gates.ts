/** The Board decides twice about an onboarding: on the application, and on go live. Same object, two gates. */
import { z } from 'zod';
import type { PartnerRecord } from '../state.ts';
import { type BoardSlice, noBoard } from './state.ts';

export const gates = ['application', 'goLive'] as const;
export type Gate = (typeof gates)[number];

/** Cards that were sent before there were two gates say nothing about it: they mean the application. */
export const gateField = z.enum(gates).default('application');

/** The step of the journey in which the Board decides. */
export const gateSteps: Readonly<Record<Gate, string>> = { application: 'board-application', goLive: 'board-go-live' };

export type Boards = Readonly<Record<Gate, BoardSlice>>;

export const noBoards: Boards = { application: noBoard, goLive: noBoard };

export function boardOf(record: Pick<PartnerRecord, 'board'>, onboarding: string, gate: Gate): BoardSlice {
  return record.board[onboarding]?.[gate] ?? noBoard;
}

/** The gate that counts now: go live as soon as it has a date or an outcome. */
export function currentGate(record: Pick<PartnerRecord, 'board'>, onboarding: string): Gate {
  const { date, outcomes } = boardOf(record, onboarding, 'goLive');
  return date || outcomes.length > 0 ? 'goLive' : 'application';
}

export function currentBoard(record: Pick<PartnerRecord, 'board'>, onboarding: string): BoardSlice {
  return boardOf(record, onboarding, currentGate(record, onboarding));
}

export function gateOfStep(step: string): Gate | null {
  return gates.find((gate) => gateSteps[gate] === step) ?? null;
}

/** From a text that may lack it, such as the key of a card, the address of a page or the data of a notice. */
export function asGate(text: string | undefined): Gate {
  return gates.find((gate) => gate === text) ?? 'application';
}
