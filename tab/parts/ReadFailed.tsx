/** A page that could not be read: why, and a way to try again. */
import { Button } from '@fluentui/react-components';
import type { Failure } from '../ask/failure.ts';
import { Message } from './Message.tsx';

export function ReadFailed({ failure, again }: { failure: Failure | null; again: () => unknown }) {
  const missing = failure?.status === 404;
  return (
    <Message title={missing ? 'Not found' : 'We could not open this page'}>
      <p role="alert">{failure?.message ?? 'Something went wrong. Try again in a minute.'}</p>
      {!missing && (
        <Button appearance="primary" onClick={() => void again()}>
          Try again
        </Button>
      )}
    </Message>
  );
}
