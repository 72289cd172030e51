/** What somebody reads whose roles an administrator has taken away. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Message } from '../parts/Message.tsx';

export function AllTaken({ onGo }: { onGo: () => void }) {
  return (
    <Message title="You are not in the NHS login team any more">
      <p role="alert">
        An administrator has taken your roles away, so the pages of the team are closed for you. If this is a mistake,
        ask an administrator.
      </p>
      <Button appearance="primary" onClick={onGo}>
        Go to your own pages
      </Button>
    </Message>
  );
}

export function SomeTaken({ onClose }: { onClose: () => void }) {
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          An administrator has changed your roles. Some pages and buttons are not for you any more.
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onClose}>Close this message</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
