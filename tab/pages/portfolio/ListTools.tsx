/** Over the list: the view, the search and the filters that are set. */
import { Button } from '@fluentui/react-components';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { lazy, Suspense, useId, useState } from 'react';
import type { PortfolioChoices } from '../../../shared/portfolio/answer.ts';
import { anyFilter } from '../../../shared/portfolio/query.ts';
import { CopyLink } from '../../parts/CopyLink.tsx';
import { type Asked, addressOf } from './asked.ts';
import { Chips } from './Chips.tsx';
import styles from './Filters.module.css';
import { chipsOf } from './filter-words.ts';
import { SearchField } from './SearchField.tsx';
import { savedQuery, shownView, type View } from './views.ts';

const FilterPanel = lazy(async () => ({ default: (await import('./FilterPanel.tsx')).FilterPanel }));

interface ListToolsProps {
  asked: Asked;
  choices: PortfolioChoices;
  builtIn: readonly View[];
  own: readonly View[];
  /** Opens the dialog that saves what is shown, or the one to tidy up saved views. */
  onViews: (dialog: 'save' | 'manage') => void;
}

export function ListTools({ asked, choices, builtIn, own, onViews }: ListToolsProps) {
  const { query, filter, ask } = asked;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const chips = chipsOf(query, choices);
  const search = (text: string) =>
    // Each search is one step back, not each letter.
    ask({ ...query, search: text, page: 1 }, query.search !== '' && text !== '');
  return (
    <>
      <div className={styles.bar}>
        <Views asked={asked} builtIn={builtIn} own={own} onViews={onViews} />
        <SearchField value={query.search} search={search} />
        <Button icon={<Filter20Regular />} aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {chips.length === 0 ? 'Filter and sort' : `Filter and sort (${chips.length})`}
        </Button>
        <CopyLink appearance="subtle" page={`partners?${addressOf(savedQuery(query))}`}>
          Copy link to this view
        </CopyLink>
      </div>
      {/* There before the panel is loaded: the button says what it opens. */}
      <div id={panel} hidden={!open}>
        {open && (
          <Suspense>
            <FilterPanel
              query={query}
              choices={choices}
              filter={filter}
              sortBy={(sort) => ask({ ...query, sort, page: 1 })}
            />
          </Suspense>
        )}
      </div>
      <Chips chips={chips} remove={filter} clear={() => filter(anyFilter)} />
    </>
  );
}

function Views({ asked, builtIn, own, onViews }: Pick<ListToolsProps, 'asked' | 'builtIn' | 'own' | 'onViews'>) {
  const { view, changed } = shownView([...builtIn, ...own], asked.query, asked.view);
  const show = (id: string) => {
    const wanted = [...builtIn, ...own].find((each) => each.id === id);
    if (wanted) asked.open(wanted.query, own.includes(wanted) ? wanted.id : null);
  };
  return (
    <div className={styles.view}>
      <select
        className={styles.select}
        aria-label="View"
        value={view && !changed ? view.id : ''}
        onChange={(event) => show(event.currentTarget.value)}
      >
        {(!view || changed) && <option value="">{view ? `${view.name} (changed)` : 'Not a saved view'}</option>}
        <optgroup label="Views">
          {builtIn.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
        {own.length > 0 && (
          <optgroup label="Your views">
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {!view || changed ? (
        <Button onClick={() => onViews('save')}>Save view</Button>
      ) : (
        <Button onClick={() => onViews('manage')}>Your views</Button>
      )}
    </div>
  );
}
