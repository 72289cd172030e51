/** Questions between NHS login and the partner, with drafts to edit and send. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { QueryLine } from '../../../shared/views/pages/questions.ts';
import type { StaffPage } from '../../../shared/views/pages/staff.ts';
import { showing } from '../../ask/at-once.ts';
import { keys } from '../../ask/keys.ts';
import { useCommand } from '../../ask/send.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Thread } from '../../parts/Thread.tsx';
import { TextForm } from '../../tasks/TextForm.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function QuestionsView({ page, onboarding, open }: StaffProps) {
  const ask = page.may.includes('askQuery') && <Button onClick={() => open({ kind: 'ask' })}>Ask {page.name}</Button>;
  return (
    <Panel title="Questions" aside={ask}>
      {onboarding.queries.length === 0 && <Empty>No questions yet. Ask one, or wait for theirs.</Empty>}
      <div>
        {onboarding.queries.map((query) => (
          <StaffThread key={query.id} query={query} page={page} />
        ))}
      </div>
    </Panel>
  );
}

function StaffThread({ query, page }: { query: QueryLine; page: StaffProps['page'] }) {
  const [open, setOpen] = useState(false);
  const { give, busy, failure } = useCommand(page.id);
  const draft = query.draft !== null;
  const closed = showing<StaffPage>([...keys.partner(page.id), 'staff'], ({ onboardings }) => ({
    onboardings: onboardings.map((each) => ({
      ...each,
      queries: each.queries.map((line) =>
        line.id === query.id ? { ...line, closedAt: new Date().toISOString() } : line,
      ),
    })),
  }));
  if (query.closedAt) return <Thread query={query} partner={page.name} />;
  return (
    <Thread query={query} partner={page.name}>
      {draft && !open && (
        <div className={styles.preview}>
          <p className={styles.small}>Draft, ready for you to edit and send. The partner does not see it yet.</p>
          <p>{query.draft}</p>
        </div>
      )}
      {!open && (
        <div className={styles.actions}>
          {page.may.includes('replyToQuery') && (
            <Button appearance={query.waitingOn === 'nhs' ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
              {draft ? 'Edit and send' : 'Reply'}
            </Button>
          )}
          {page.may.includes('closeQuery') && (
            <Button
              disabledFocusable={busy}
              onClick={() => void give({ type: 'closeQuery', query: query.id }, [closed])}
            >
              Close this question
            </Button>
          )}
        </div>
      )}
      <Problem failure={failure} />
      {open && (
        <TextForm
          partner={page.id}
          label={draft ? 'Your question' : 'Your reply'}
          action={`Send to ${page.name}`}
          start={query.draft ?? ''}
          commandFor={(text) => ({ type: 'replyToQuery', query: query.id, text, replyBy: null })}
          onDone={() => setOpen(false)}
        />
      )}
    </Thread>
  );
}
