/** UK phone numbers as the test data request takes them: +44 and 9 or 10 digits, or 07 and 9 digits. */

/** Spaces are allowed. Source: the rule table, "testData". */
export function isUkPhone(text: string): boolean {
  return /^(?:\+44[1-9][0-9]{8,9}|07[0-9]{9})$/u.test(text.replaceAll(' ', ''));
}
