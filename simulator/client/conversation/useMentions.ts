/** The state of offering mentions in one text box: what fits, which one is marked, and the keys that choose. */
import { type KeyboardEvent, useState } from 'react';
import { type Mentionable, offered } from './mentions.ts';

interface Mentions {
  fits: Mentionable[];
  active: number;
  from: number;
  /** True when the key was for the list. */
  take: (event: KeyboardEvent, choose: (one: Mentionable) => void) => boolean;
  moved: () => void;
}

export function useMentions(text: string, caret: number, everybody: Mentionable[]): Mentions {
  const [marked, setMarked] = useState(0);
  const [closed, setClosed] = useState(false);
  const { from, fits: all } = offered(text, caret, everybody);
  const fits = closed ? [] : all;
  const active = Math.min(marked, fits.length - 1);

  const take = (event: KeyboardEvent, choose: (one: Mentionable) => void): boolean => {
    const chosen = fits[active];
    if (!chosen) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setMarked((active + (event.key === 'ArrowDown' ? 1 : fits.length - 1)) % fits.length);
        break;
      case 'Enter':
      case 'Tab':
        choose(chosen);
        break;
      case 'Escape':
        setClosed(true);
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  };

  const moved = () => {
    setMarked(0);
    setClosed(false);
  };
  return { fits, active, from, take, moved };
}
