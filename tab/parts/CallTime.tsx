/** When a call is, and the link to join once the meeting is in the calendar. */
import { Link } from '@fluentui/react-components';

export function CallTime({ when, url }: { when: string; url: string | null }) {
  return (
    <>
      {when}{' '}
      {url && (
        <Link inline href={url} target="_blank" rel="noreferrer">
          Join the call
        </Link>
      )}
    </>
  );
}
