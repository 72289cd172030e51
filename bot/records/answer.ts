/** What asking the writer gives. */
import { type Refusal, refuse } from '../../shared/record/decision.ts';

export interface Envelope<C, X> {
  /** Unique for what the person did, the same when it is sent again. */
  readonly commandId: string;
  readonly command: C;
  readonly context: X;
}

export type Answer<R> =
  | {
      readonly ok: true;
      /** The commit that carried the command out; of a command with nothing to do, the last one. */
      readonly seq: number;
      /** The record now. */
      readonly record: R;
      /** This command had been carried out before; nothing changed. */
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export const beingUpdated = refuse('beingUpdated', 'This service is being updated. Try again in a minute.');
export const tooBusy = refuse('tooBusy', 'Other people are changing this at the same time. Try again.');
export const otherContent = refuse(
  'otherContent',
  'This was sent before with other content. Load the page again, then send it once more.',
);
