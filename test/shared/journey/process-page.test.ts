/** The page for project managers says what the data says now. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { processPage } from '../../../local/process-page.ts';
import { nhsLogin2 } from '../../../shared/journey/nhs-login-2.ts';

it('docs/process.md is what `npm run process` writes', () => {
  expect(readFileSync('docs/process.md', 'utf8')).toBe(processPage(nhsLogin2));
});
