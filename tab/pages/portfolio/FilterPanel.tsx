/** Every filter and the order of the list. What is chosen holds at once. */
import { Checkbox, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { PortfolioChoices } from '../../../shared/portfolio/answer.ts';
import { anyFilter, columns, type PortfolioFilters, type PortfolioQuery } from '../../../shared/portfolio/query.ts';
import { columnNames } from './column-names.ts';
import styles from './Filters.module.css';
import { choicesOf, chosenFilters, filterNames } from './filter-words.ts';

interface FilterPanelProps {
  query: PortfolioQuery;
  choices: PortfolioChoices;
  filter: (filters: Partial<PortfolioFilters>) => void;
  sortBy: (sort: PortfolioQuery['sort']) => void;
}

export function FilterPanel({ query, choices, filter, sortBy }: FilterPanelProps) {
  const { filters, sort } = query;
  return (
    <fieldset className={styles.panel}>
      <legend className="screenReader">Filters and order</legend>
      {chosenFilters.map((name) => (
        <Choose
          key={name}
          label={filterNames[name]}
          value={filters[name] ?? ''}
          any={anyFilter[name] === null}
          options={choicesOf(name, choices, filters.phase)}
          // A step of another phase would leave nothing.
          choose={(value) => filter({ [name]: value || anyFilter[name], ...(name === 'phase' ? { step: null } : {}) })}
        />
      ))}
      <DateFilter label="Board from" value={filters.boardFrom} choose={(boardFrom) => filter({ boardFrom })} />
      <DateFilter label="Board until" value={filters.boardTo} choose={(boardTo) => filter({ boardTo })} />
      <Choose
        label="Sort by"
        value={sort.column}
        any={false}
        options={columns.map((column) => ({ id: column, title: columnNames[column] }))}
        choose={(value) => sortBy({ ...sort, column: columns.find((each) => each === value) ?? sort.column })}
      />
      <div className={styles.ticks}>
        <Checkbox
          label="Overdue only"
          checked={filters.overdue}
          onChange={(_, { checked }) => filter({ overdue: checked === true })}
        />
        <Checkbox
          label="Last first"
          checked={sort.descending}
          onChange={(_, { checked }) => sortBy({ ...sort, descending: checked === true })}
        />
      </div>
    </fieldset>
  );
}

interface ChooseProps {
  label: string;
  value: string;
  any: boolean;
  options: readonly { readonly id: string; readonly title: string }[];
  choose: (value: string) => void;
}

function Choose({ label, value, any, options, choose }: ChooseProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={(_, data) => choose(data.value)}>
        {any && <option value="">Any</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </Select>
    </div>
  );
}

function DateFilter({
  label,
  value,
  choose,
}: {
  label: string;
  value: string | null;
  choose: (on: string | null) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value ?? ''} onChange={(_, data) => choose(data.value || null)} />
    </div>
  );
}
