/** What is shown before something is done that cannot be taken back: the exact words, names and people. */

/** A card or a mail as text: nothing but what will be read. */
export interface PreviewText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Before the channel is created. */
export interface SpacePreview {
  readonly name: string;
  readonly owner: string | null;
  readonly members: readonly string[];
  readonly posts: readonly PreviewText[];
}

/** Before a Board outcome is recorded. */
export interface BoardPreview {
  readonly subject: string;
  readonly to: readonly { readonly name: string; readonly way: string }[];
  readonly text: PreviewText;
}
