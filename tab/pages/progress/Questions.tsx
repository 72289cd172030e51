/** Questions between the partner and NHS login. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { QueryLine } from '../../../shared/views/pages/questions.ts';
import { useEligibilityQuestions } from '../../ask/reads.ts';
import { FormActions } from '../../form/Form.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Thread } from '../../parts/Thread.tsx';
import { AgainForm } from '../../tasks/AgainForm.tsx';
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
          <OwnThread key={query.id} query={query} page={page} onboarding={onboarding} readOnly={readOnly} />
        ))}
      </div>
    </Panel>
  );
}

function OwnThread({ query, page: partner, onboarding, readOnly }: OwnProps & { query: QueryLine }) {
  const [open, setOpen] = useState<'reply' | 'again' | null>(null);
  const words = useEligibilityQuestions();
  const unsure = query.about === 'eligibility' && onboarding.eligibility.kind === 'person';
  const asksAgain = unsure && !query.closedAt && query.messages.length > 0;
  const waits = query.waitingOn === 'partner';
  return (
    <Thread query={query} partner={partner.name}>
      {!readOnly && !query.closedAt && !open && (
        <FormActions>
          <Button appearance={waits ? 'primary' : 'secondary'} onClick={() => setOpen('reply')}>
            {waits ? 'Reply' : 'Add to this'}
          </Button>
          {asksAgain && words.data && <Button onClick={() => setOpen('again')}>{words.data.again.open}</Button>}
        </FormActions>
      )}
      {open === 'again' && words.data && (
        <AgainForm
          partner={partner.id}
          onboarding={onboarding.id}
          part={onboarding.eligibility}
          words={words.data}
          onDone={() => setOpen(null)}
        />
      )}
      {open === 'reply' && (
        <TextForm
          partner={partner.id}
          label="Your reply"
          action="Send your reply"
          commandFor={(text) => ({ type: 'replyToQuery', query: query.id, text, replyBy: null })}
          onDone={() => setOpen(asksAgain ? 'again' : null)}
        />
      )}
    </Thread>
  );
}
