/** Puts values in the {braces} of a text that is kept as data. */

/** `pm` may be "the NHS login team": at the start of a sentence it gets its capital letter.
 * @throws Error when the text names a value that is not given, so that no brace is ever shown. */
export function put(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, key: string, at: number) => {
    const value = values[key];
    if (value === undefined) throw new Error(`The text "${template}" needs a value for {${key}}.`);
    const startsSentence = at === 0 || template.slice(0, at).endsWith('. ');
    return key === 'pm' && startsSentence ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}
