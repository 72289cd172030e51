/** NHS numbers: ten digits, the last of which is a check digit. */

export type NhsNumberProblem = 'shape' | 'checksum';

/** Null when it is right. Spaces are allowed, as in 999 123 4567.
 * The check digit is 11 minus the weighted sum (10 for the first digit down to 2 for the ninth) modulo 11; 11 counts as 0.
 * Source: NHS Data Dictionary, NHS NUMBER, modulus 11. */
export function nhsNumberProblem(text: string): NhsNumberProblem | null {
  const digits = text.replaceAll(' ', '');
  if (!/^[0-9]{10}$/u.test(digits)) return 'shape';
  const [...all] = digits;
  const sum = all.slice(0, 9).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(all[9]) ? null : 'checksum';
}
