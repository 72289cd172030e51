/** Gives one of the partner's open tasks to a colleague. */
import type { OwnPage } from '../../shared/views/pages/own.ts';
import type { TaskLine } from '../../shared/views/pages/tasks.ts';
import { GiveForm } from './GiveForm.tsx';

interface GiveTaskProps {
  partner: string;
  onboarding: string;
  task: TaskLine;
  colleagues: OwnPage['contacts'];
  onDone: () => void;
}

const words = {
  label: 'Which colleague? We will tell them.',
  missing: 'Select a colleague',
  button: 'Ask them',
  back: 'Back',
};

export function GiveTask({ partner, onboarding, task, colleagues, onDone }: GiveTaskProps) {
  return (
    <GiveForm
      partner={partner}
      colleagues={colleagues}
      words={words}
      commandFor={(to) => ({ type: 'giveTask', onboarding, task: task.key, to })}
      onDone={onDone}
    />
  );
}
