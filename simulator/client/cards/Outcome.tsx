/** What the app said to an action, beside the card: a sentence, a refusal, or that it did not answer. */
import { MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import type { CardActionResult } from '../../contract.ts';

interface OutcomeProps {
  outcome: CardActionResult | null;
  busy: boolean;
}

export function Outcome({ outcome, busy }: OutcomeProps) {
  return (
    <div className="outcome" role="status">
      {busy && <Spinner size="tiny" label="Sending" labelPosition="after" />}
      {outcome?.kind === 'message' && (
        <MessageBar intent="success">
          <MessageBarBody>{outcome.text}</MessageBarBody>
        </MessageBar>
      )}
      {outcome?.kind === 'error' && (
        <MessageBar intent="error">
          <MessageBarBody>{outcome.text}</MessageBarBody>
        </MessageBar>
      )}
      {outcome?.kind === 'failed' && (
        <MessageBar intent="error">
          <MessageBarBody>
            <MessageBarTitle>The app did not answer</MessageBarTitle>
            {outcome.text} {outcome.status !== null && `(HTTP ${outcome.status})`}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
