/** Class names in one attribute, without those that do not apply. */

export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
