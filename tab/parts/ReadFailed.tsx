/** A page that could not be read: why, and a way to try again. */
import { Button } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Failure } from '../ask/failure.ts';
import { Message } from './Message.tsx';

interface Props {
  readonly failure: Failure | null;
  readonly again: () => unknown;
  /** Behind an emailed link there is no start page. */
  readonly atDoor?: boolean;
}

export function ReadFailed({ failure, again, atDoor = false }: Props) {
  return (
    <Message title={titles[failure?.code ?? ''] ?? 'We could not open this page'}>
      <p role="alert">{failure?.message ?? 'Something went wrong. Try again in a minute.'}</p>
      {failure?.code === 'notFound' && <NextStep atDoor={atDoor} />}
      {failure?.code === 'forbidden' && !atDoor && <Link to="/tab">Go to your start page</Link>}
      {!(failure && failure.code in titles) && (
        <Button appearance="primary" onClick={() => void again()}>
          Try again
        </Button>
      )}
    </Message>
  );
}

/** The same for what is not there and for what the reader may not know of. */
function NextStep({ atDoor }: { atDoor: boolean }) {
  return (
    <>
      <p>Check the link with whoever sent it. If you should see this page, ask your NHS login project manager.</p>
      {!atDoor && <Link to="/tab">Go to your start page</Link>}
    </>
  );
}

/** Where trying again does not help. */
const titles: Readonly<Record<string, string>> = {
  notFound: 'Not found',
  forbidden: 'This page is not for your role',
  sessionEnded: 'Log in again',
};
