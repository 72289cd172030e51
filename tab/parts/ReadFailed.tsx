/** A page that could not be read: why, and a way to try again. */
import { Button } from '@fluentui/react-components';
import type { Failure } from '../ask/failure.ts';
import { Message } from './Message.tsx';

export function ReadFailed({ failure, again }: { failure: Failure | null; again: () => unknown }) {
  return (
    <Message title={titles[failure?.code ?? ''] ?? 'We could not open this page'}>
      <p role="alert">{failure?.message ?? 'Something went wrong. Try again in a minute.'}</p>
      {!(failure && failure.code in titles) && (
        <Button appearance="primary" onClick={() => void again()}>
          Try again
        </Button>
      )}
    </Message>
  );
}

/** Where trying again does not help. */
const titles: Readonly<Record<string, string>> = { notFound: 'Not found', sessionEnded: 'Log in again' };
