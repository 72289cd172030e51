/** What the list says when it left something out, and when it could not be read. Loaded only then. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Failure } from '../../ask/failure.ts';

export function ListMessages({ notes, ...trouble }: { notes: readonly string[] } & TroubleProps) {
  return (
    <>
      <Notes notes={notes} />
      <Trouble {...trouble} />
    </>
  );
}

/** Parts of a view that are no longer there. */
function Notes({ notes }: { notes: readonly string[] }) {
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
function Trouble({ failure, offline, again }: TroubleProps) {
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
