/** What the list says when it has no rows. */
import { Button } from '@fluentui/react-components';
import { Empty, Panel } from '../../parts/Panel.tsx';
import styles from './PortfolioPage.module.css';

export function NoPartners({ mayLead }: { mayLead: boolean }) {
  return (
    <Panel title="Onboardings">
      <Empty>
        There are no partners yet.{' '}
        {mayLead
          ? 'Register the first one to start, or import those of a spreadsheet.'
          : 'A project manager registers them.'}
      </Empty>
    </Panel>
  );
}

export function NothingFits({ clear }: { clear: () => void }) {
  return (
    <div className={styles.nothing}>
      <Empty>No partner fits. Change what you search for, take a filter away, or show all of them.</Empty>
      <Button onClick={clear}>Show all open onboardings</Button>
    </div>
  );
}
