/** Who is typing where, for the few seconds that Teams shows it. */
import { useSyncExternalStore } from 'react';

const shownMs = 5000;
const names = new Map<string, string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const changes = new EventTarget();

function set(conversation: string, name: string | undefined): void {
  clearTimeout(timers.get(conversation));
  if (name === undefined) names.delete(conversation);
  else names.set(conversation, name);
  changes.dispatchEvent(new Event('change'));
}

export const typing = {
  start(conversation: string, name: string): void {
    set(conversation, name);
    timers.set(
      conversation,
      setTimeout(() => set(conversation, undefined), shownMs),
    );
  },
  stop(conversation: string): void {
    if (names.has(conversation)) set(conversation, undefined);
  },
};

function subscribe(changed: () => void): () => void {
  changes.addEventListener('change', changed);
  return () => changes.removeEventListener('change', changed);
}

export const useTyping = (conversation: string): string | undefined =>
  useSyncExternalStore(subscribe, () => names.get(conversation));
