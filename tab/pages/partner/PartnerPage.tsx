/** A partner, for staff: people, the journey, and everything that can be done about the open step. */
import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import type { StaffPage } from '../../../shared/views/pages/staff.ts';
import { useStaffPage } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { CopyLink } from '../../parts/CopyLink.tsx';
import { ExportLink } from '../../parts/ExportLink.tsx';
import { useOpened } from '../../parts/opened.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { useNews } from '../../parts/useNews.ts';
import { ProgressPage } from '../progress/ProgressPage.tsx';
import type { Opened } from './dialogs.ts';
import { MergePanel } from './MergePanel.tsx';
import { mayNow } from './may-now.ts';
import { OnboardingView } from './OnboardingView.tsx';
import { PartnerHead } from './PartnerHead.tsx';
import styles from './PartnerPage.module.css';

const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

export function PartnerPage() {
  // A contact who follows a link of staff gets their own page.
  return useMe().roles.length > 0 ? <StaffPartner /> : <ProgressPage />;
}

function StaffPartner() {
  const { id = '' } = useParams();
  const partner = useStaffPage(id);
  useNews(partner.data?.lastChange);
  if (partner.isPending) return <PageSkeleton />;
  if (!partner.data) return <ReadFailed failure={partner.error} again={partner.refetch} />;
  const page = partner.data;
  return (
    <Page
      title={page.name}
      lead={page.odsCode && <p className={styles.small}>ODS code {page.odsCode}</p>}
      actions={
        <>
          <Link className={styles.quiet} to={`/tab/partners/${page.id}/progress`}>
            See it as the partner does
          </Link>
          <Link className={styles.quiet} to={`/tab/partners/${page.id}/audit`}>
            Audit file
          </Link>
          <CopyLink appearance="subtle" size="small">
            Copy link
          </CopyLink>
          <ExportLink partner={page.id}>Download the record</ExportLink>
        </>
      }
    >
      <Head page={page} />
      <MergePanel page={page} />
      {page.onboardings.map((onboarding) => (
        <OnboardingView key={onboarding.id} page={page} onboarding={onboarding} />
      ))}
    </Page>
  );
}

/** A channel is for the onboarding that goes on. */
function Head({ page: given }: { page: StaffPage }) {
  const { opened, open, close } = useOpened<Opened>();
  const onboarding = given.onboardings.find(({ course }) => !course.closed) ?? given.onboardings[0];
  if (!onboarding) return null;
  const page = { ...given, may: mayNow(given, onboarding) };
  return (
    <>
      <PartnerHead page={page} open={open} />
      {opened && (
        <Suspense fallback={<Spinner label="Opening" />}>
          <Dialogs opened={opened} page={page} onboarding={onboarding} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
