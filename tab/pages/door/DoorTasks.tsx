/** Behind the door: the contact's own tasks, on the same form pages as in Teams. */
import { useOwnPage } from '../../ask/reads.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { OwnView } from '../progress/OwnView.tsx';

export function DoorTasks({ partner }: { partner: string }) {
  const own = useOwnPage(partner);
  if (own.isPending) return <PageSkeleton />;
  if (!own.data) return <ReadFailed failure={own.error} again={own.refetch} atDoor />;
  const page = own.data;
  return (
    <Page title={`${page.name}: joining NHS login`}>
      {page.onboardings.map((onboarding) => (
        <OwnView key={onboarding.id} page={page} onboarding={onboarding} readOnly={false} asked={null} />
      ))}
    </Page>
  );
}
