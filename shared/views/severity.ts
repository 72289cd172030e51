/** How much a finding of a check matters, in words. */
import type { Severity } from '../checks/rules.ts';

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Must change',
  warning: 'Check this',
  note: 'Good to know',
};
