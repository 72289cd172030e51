/** What the figures are about: how long back, which service, whose partners. */
import { Field, Select } from '@fluentui/react-components';
import { type InsightsQuery, periods, usual } from '../../../shared/insights/query.ts';
import type { InsightsPage } from '../../../shared/views/pages/insights.ts';
import styles from './Insights.module.css';

interface FiltersProps {
  choices: InsightsPage['choices'];
  query: InsightsQuery;
  change: (query: InsightsQuery) => void;
}

export function Filters({ choices, query, change }: FiltersProps) {
  const months = (value: string) => periods.find((each) => String(each) === value) ?? usual.months;
  return (
    <search className={styles.filters} aria-label="Filter the figures">
      <Field label="Period">
        <Select value={String(query.months)} onChange={(_, { value }) => change({ ...query, months: months(value) })}>
          {periods.map((each) => (
            <option key={each} value={each}>
              Last {each} months
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Service">
        <Select
          value={query.service ?? ''}
          onChange={(_, { value }) => change({ ...query, service: value === '' ? null : value })}
        >
          <option value="">All services</option>
          {choices.services.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Project manager">
        <Select
          value={query.manager ?? ''}
          onChange={(_, { value }) => change({ ...query, manager: value === '' ? null : value })}
        >
          <option value="">All project managers</option>
          {choices.managers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  );
}
