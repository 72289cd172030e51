/** The figures as lines of text: what, how much, and the goal. Nothing here fails: a bench shows, tests prove. */

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most it should be, in the same unit; left out where there is no goal. */
  readonly most?: number;
  /** Where the goal comes from, or how the figure was got. */
  readonly note?: string;
}

export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

export function show({ what, value, unit, most, note }: Figure): void {
  const goal = most === undefined ? '' : `goal ≤ ${round(most)} ${unit}: ${value <= most ? 'met' : 'NOT MET'}`;
  const words = [goal, note ?? ''].filter((word) => word !== '').join('; ');
  process.stdout.write(`  ${what.padEnd(58)} ${round(value).padStart(9)} ${unit.padEnd(8)} ${words}`.trimEnd());
  process.stdout.write('\n');
}

function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
}
