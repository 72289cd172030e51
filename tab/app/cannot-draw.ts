/** A script that is not there, as after an update of the app: nothing else can say so. */
export function cannotDraw(root: Element): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.className = 'opening';
  words.textContent = 'We could not load this page. Check your connection, then open it again.';
  root.replaceChildren(words);
}
