/** Questions between the partner and NHS login. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { QueryLine } from '../../../shared/views/pages/questions.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Thread } from '../../parts/Thread.tsx';
import { TextForm } from '../../tasks/TextForm.tsx';
import { AskForm } from './AskForm.tsx';
import type { OwnProps } from './OwnView.tsx';

export function Questions({ page, onboarding, readOnly }: OwnProps) {
  const [asking, setAsking] = useState(false);
  const { queries } = onboarding;
  const toUs = queries.some((query) => query.waitingOn === 'partner' && !query.closedAt);
  const ask = !readOnly && !asking && <Button onClick={() => setAsking(true)}>Ask a question</Button>;
  return (
    <Panel title="Questions" tone={toUs ? 'strong' : 'plain'} aside={ask}>
      {asking && <AskForm page={page} onboarding={onboarding} onDone={() => setAsking(false)} />}
      {queries.length === 0 && !asking && <Empty>No questions yet. Ask us anything.</Empty>}
      <div>
        {queries.map((query) => (
          <OwnThread key={query.id} query={query} partner={page} readOnly={readOnly} />
        ))}
      </div>
    </Panel>
  );
}

function OwnThread({ query, partner, readOnly }: { query: QueryLine; partner: OwnProps['page']; readOnly: boolean }) {
  const [open, setOpen] = useState(false);
  const waits = query.waitingOn === 'partner';
  return (
    <Thread query={query} partner={partner.name}>
      {!readOnly && !query.closedAt && !open && (
        <Button
          appearance={waits ? 'primary' : 'secondary'}
          style={{ justifySelf: 'start' }}
          onClick={() => setOpen(true)}
        >
          {waits ? 'Reply' : 'Add to this'}
        </Button>
      )}
      {open && (
        <TextForm
          partner={partner.id}
          label="Your reply"
          action="Send your reply"
          commandFor={(text) => ({ type: 'replyToQuery', query: query.id, text, replyBy: null })}
          onDone={() => setOpen(false)}
        />
      )}
    </Thread>
  );
}
