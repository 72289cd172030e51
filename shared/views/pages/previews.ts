/** What is shown before the channel is created: its name, its people, and the first posts. */

/** A card as text: nothing but what will be read. */
interface PreviewText {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface SpacePreview {
  readonly name: string;
  readonly owner: string | null;
  readonly members: readonly string[];
  readonly posts: readonly PreviewText[];
}
