/** One line for the whole app: that something is still being saved, and, for who does not see the page, what happened. */

/** Milliseconds: what is quicker must not flicker. */
const LONG = 300;
/** Words count as news to a screen reader only in a line that was there, empty, before. Milliseconds. */
const EMPTY = 50;

let line: HTMLElement | undefined;
let next: ReturnType<typeof setTimeout> | undefined;

/** `seen`: also by who sees the page. */
export function tell(words: string, seen = false): void {
  if (!line?.isConnected) {
    line = document.createElement('p');
    line.setAttribute('role', 'status');
    // In it are the theme's colours.
    (document.querySelector('[data-theme]') ?? document.body).append(line);
  }
  const told = line;
  told.className = seen ? 'told' : 'screenReader';
  told.textContent = '';
  clearTimeout(next);
  next = setTimeout(() => {
    told.textContent = words;
  }, EMPTY);
}

/** Says so while something is being saved for long. Gives what says how it ended; why it failed stands on the page. */
export function tellSaving(): (saved: boolean) => void {
  const long = setTimeout(() => tell('Saving', true), LONG);
  return (saved) => {
    clearTimeout(long);
    tell(saved ? 'Saved' : '');
  };
}
