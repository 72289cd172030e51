/** A status in words, with a sign beside it; never colour alone. */
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { type Status, statusWords } from '../../shared/views/status.ts';
import styles from './StatusWord.module.css';

const signs = {
  notStarted: Circle16Regular,
  inProgress: CircleHalfFill16Filled,
  completed: CheckmarkCircle16Filled,
  cannotStart: LockClosed16Regular,
  problem: ErrorCircle16Filled,
  notNeeded: SubtractCircle16Regular,
} as const;

export function StatusWord({ status }: { status: Status }) {
  const Sign = signs[status];
  return (
    <span className={`${styles.status} ${styles[status]}`}>
      <Sign aria-hidden="true" />
      {statusWords[status]}
    </span>
  );
}

export function StatusSign({ status }: { status: Status }) {
  const Sign = signs[status];
  return (
    <span className={`${styles.status} ${styles[status]}`}>
      <Sign aria-hidden="true" />
      <span className="screenReader">{statusWords[status]}: </span>
    </span>
  );
}
