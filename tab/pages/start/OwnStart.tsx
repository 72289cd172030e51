/** Where a partner's contact starts: at their partner, or at a list when there are several. */
import { Link } from 'react-router';
import { useMe } from '../../ask/ServiceContext.tsx';
import { Message } from '../../parts/Message.tsx';
import { Page } from '../../parts/Page.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Progress } from '../progress/ProgressPage.tsx';

export function OwnStart() {
  const { contactOf } = useMe();
  const [only] = contactOf;
  if (!only) {
    return (
      <Message title="You are not part of an onboarding yet">
        <p>If your organisation is joining NHS login, ask your project manager to add you as a contact.</p>
      </Message>
    );
  }
  if (contactOf.length === 1) return <Progress id={only.id} asked={null} />;
  return (
    <Page title="Your onboardings">
      <Panel title="Choose a partner">
        {contactOf.map((partner) => (
          <p key={partner.id}>
            <Link to={`/tab/partners/${partner.id}/progress`}>{partner.name}</Link>
          </p>
        ))}
      </Panel>
    </Page>
  );
}
