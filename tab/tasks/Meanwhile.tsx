/** Somebody else answered first: what they said, while what was typed here stays in the form. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { EligibilityPart } from '../../shared/views/pages/eligibility.ts';
import { Facts } from '../parts/Facts.tsx';
import styles from './Meanwhile.module.css';

interface MeanwhileProps {
  message: string;
  part: EligibilityPart;
  onKeep: () => void;
  onReplace: () => void;
}

export function Meanwhile({ message, part, onKeep, onReplace }: MeanwhileProps) {
  const lines = part.versions[0]?.answers ?? [];
  return (
    <div role="alert" className={styles.box}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Somebody answered at the same time</MessageBarTitle>
          <p>{message}</p>
          <Facts facts={lines.map(({ question, answer }) => ({ name: question, value: answer }))} />
          <p>Your own answers are still below.</p>
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onKeep}>Keep these answers</Button>
          <Button onClick={onReplace}>Save mine instead</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
