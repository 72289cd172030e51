/** In a channel: the partner whose channel it is. */
import { Navigate } from 'react-router';
import { useChannelContext } from '../../ask/reads.ts';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';

export function ChannelStart({ channel }: { channel: string }) {
  const found = useChannelContext(channel);
  if (found.isPending) return <PageSkeleton />;
  if (!found.data) return <ReadFailed failure={found.error} again={found.refetch} />;
  const { partner, view } = found.data;
  return <Navigate to={view === 'staff' ? `/tab/partners/${partner}` : `/tab/partners/${partner}/progress`} replace />;
}
