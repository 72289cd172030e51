/** What the Board needs, or a call agreed: done by saying so. What a colleague says meanwhile is shown beside it. */
import type { OwnOnboarding } from '../../../shared/views/pages/own.ts';
import type { TaskAction } from '../../../shared/views/task-action.ts';
import { TextForm } from '../../tasks/TextForm.tsx';

interface SayFormProps {
  partner: string;
  onboarding: OwnOnboarding;
  action: Extract<TaskAction, { kind: 'item' | 'finish' }>;
  onDone: () => void;
}

export function SayForm({ partner, onboarding: { id, boards, calls }, action: about, onDone }: SayFormProps) {
  if (about.kind === 'item') {
    const { gate, item } = about;
    const line = boards[gate].outcomes[0]?.items.find((each) => each.id === item);
    return (
      <TextForm
        partner={partner}
        label="Your answer"
        hint="Say what you have done, or where we can find it."
        action="Send your answer"
        saved={line?.answer ?? null}
        commandFor={(text, basedOn) => ({ type: 'answerRequiredItem', onboarding: id, gate, item, text, basedOn })}
        onDone={onDone}
      />
    );
  }
  const { call, action } = about;
  const line = calls.find((each) => each.id === call)?.actions.find((each) => each.id === action);
  return (
    <TextForm
      partner={partner}
      label="What you did (optional)"
      hint="For example, where we can find it."
      action="It is done"
      saved={line?.done ?? null}
      commandFor={(text, basedOn) => ({ type: 'finishAction', onboarding: id, call, action, text, basedOn })}
      onDone={onDone}
    />
  );
}
