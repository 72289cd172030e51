/** What the list says when it has no rows, when it left something out, and when it could not be read. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Failure } from '../../ask/failure.ts';
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

/** Parts of a view that are no longer there. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div role="status">
      {notes.map((note) => (
        <MessageBar key={note} intent="warning" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

interface TroubleProps {
  failure: Failure | null;
  offline: boolean;
  again: () => unknown;
}

/** What was read before stays on the page. */
export function Trouble({ failure, offline, again }: TroubleProps) {
  if (!failure && !offline) return null;
  const why = offline ? 'You are offline.' : (failure?.message ?? '');
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {why} These rows are from before{offline ? '. We go on when you are back' : ''}.
        </MessageBarBody>
        {!offline && (
          <MessageBarActions>
            <Button size="small" onClick={() => void again()}>
              Try again
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
