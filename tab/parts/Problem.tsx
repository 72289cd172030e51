/** Why something beside a button was not done. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Failure } from '../ask/failure.ts';

export function Problem({ failure }: { failure: Failure | null }) {
  if (!failure) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{failure.message}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
