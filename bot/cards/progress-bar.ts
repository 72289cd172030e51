/** How far along, drawn; the words stand above it, so nothing is lost where it cannot be drawn. */
import type { IProgressBar } from '@microsoft/teams.cards';

export function progressBar(done: number, all: number): IProgressBar {
  return { type: 'ProgressBar', value: done, max: all, fallback: 'drop' };
}
