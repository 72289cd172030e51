/** A partner's own progress. Staff see the same page "as the partner sees it", and can change nothing there. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useParams } from 'react-router';
import type { OwnPage } from '../../../shared/views/pages/own.ts';
import { useOwnPage } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { BackLink } from '../../parts/BackLink.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Empty } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { useNews } from '../../parts/useNews.ts';
import { OwnView } from './OwnView.tsx';

export function ProgressPage() {
  const { id = '', onboarding, form } = useParams();
  return <Progress id={id} asked={onboarding && form ? { onboarding, form } : null} />;
}

/** `asked`: the form that a link leads to. */
export function Progress({ id, asked }: { id: string; asked: { onboarding: string; form: string } | null }) {
  const me = useMe();
  const own = useOwnPage(id);
  useNews(own.data?.lastChange);
  if (own.isPending) return <PageSkeleton />;
  if (!own.data) return <ReadFailed failure={own.error} again={own.refetch} />;
  const page = own.data;
  const readOnly = !me.contactOf.some((partner) => partner.id === id);
  const back = readOnly && <BackLink to={`/tab/partners/${id}`}>{page.name}</BackLink>;
  return (
    <Page title={`${page.name}: joining NHS login`} back={back}>
      {readOnly && <AsThePartner page={page} />}
      {page.onboardings.length === 0 && <Empty>There is nothing here for you to do.</Empty>}
      {page.onboardings.map((onboarding) => (
        <OwnView
          key={onboarding.id}
          page={page}
          onboarding={onboarding}
          readOnly={readOnly}
          asked={asked?.onboarding === onboarding.id ? asked.form : null}
        />
      ))}
    </Page>
  );
}

/** For staff who look at it. */
function AsThePartner({ page: { name } }: { page: OwnPage }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>You see this page as {name} sees it.</MessageBarTitle> Nothing that is for NHS login only is
        here, and you can change nothing. Each contact also sees their own way into the channel.
      </MessageBarBody>
    </MessageBar>
  );
}
