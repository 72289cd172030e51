/** Whose turn it is, in words, with a sign for the side. */
import { Building16Regular } from '@fluentui/react-icons/svg/building';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Gavel16Regular } from '@fluentui/react-icons/svg/gavel';
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle';
import { PersonClock16Regular } from '@fluentui/react-icons/svg/person-clock';
import type { Turn } from '../../shared/views/turn.ts';
import { cx } from './cx.ts';
import styles from './TurnWords.module.css';

const signs = {
  partner: Building16Regular,
  nhs: PersonClock16Regular,
  board: Gavel16Regular,
  nobody: CheckmarkCircle16Regular,
  hold: PauseCircle16Regular,
} as const;

export function TurnWords({ turn, words }: { turn: Pick<Turn, 'side'>; words: string }) {
  const Sign = signs[turn.side];
  return (
    <span className={`${styles.turn} ${styles[turn.side]}`}>
      <Sign aria-hidden="true" className={cx(styles.sign)} />
      <span>{words}</span>
    </span>
  );
}
