/** Text that was typed and not yet sent, for each person and place, so that looking elsewhere loses nothing. */
import { useState } from 'react';

const drafts = new Map<string, string>();

export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const change = (next: string) => {
    if (next) drafts.set(key, next);
    else drafts.delete(key);
    setText(next);
  };
  return [text, change];
}
