/** Text as a search compares it: in small letters and without accents, so that "zoe" finds "Zoë". */

export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every one of them must be found. */
export function searchWords(search: string): readonly string[] {
  return folded(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
