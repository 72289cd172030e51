/** A question to NHS login, in the partner's own words. */
import { TextForm } from '../../tasks/TextForm.tsx';
import type { OwnProps } from './OwnView.tsx';

export function AskForm({ page, onboarding, onDone }: Pick<OwnProps, 'page' | 'onboarding'> & { onDone: () => void }) {
  return (
    <TextForm
      partner={page.id}
      label="Your question"
      hint={page.projectManager ? `${page.projectManager} will reply.` : 'The NHS login team will reply.'}
      action="Send your question"
      commandFor={(text) => ({
        type: 'askQuery',
        onboarding: onboarding.id,
        text,
        wantsDocument: false,
        replyBy: null,
        owner: null,
      })}
      onDone={onDone}
    />
  );
}
