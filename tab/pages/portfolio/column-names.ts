/** What each column is called, where a list is sorted by it. */
import type { Column } from '../../../shared/portfolio/query.ts';

export const columnNames: Readonly<Record<Column, string>> = {
  partner: 'Partner',
  product: 'Product',
  service: 'Service',
  step: 'Step',
  waiting: 'Whose turn',
  since: 'Waiting since',
  due: 'Due date',
  board: 'Board date',
  likely: 'Likely go live',
  manager: 'Project manager',
  eligibility: 'Eligibility',
  scenario: 'Scenario',
  started: 'Started',
  changed: 'Last change',
};
