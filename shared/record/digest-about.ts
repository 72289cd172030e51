/** Which partners a digest is about, and whose work it is there: in one text, as a notice holds texts. */

export interface DigestAbout {
  readonly partner: string;
  /** Whose work it is: not who reads it, while they are away. */
  readonly person: string;
  /** The partner's name. */
  readonly name: string;
}

/** A line for each; the name comes last. */
export function aboutText(parts: readonly DigestAbout[]): string {
  return parts.map(({ partner, person, name }) => `${partner}\t${person}\t${name}`).join('\n');
}

export function aboutOf(text = ''): readonly DigestAbout[] {
  return text.split('\n').flatMap((line) => {
    const [partner, person, ...name] = line.split('\t');
    return partner && person ? [{ partner, person, name: name.join(' ') }] : [];
  });
}
