/** The eligibility questions on two short screens: for a contact, or for staff who enter what the partner told them. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answers } from '../../shared/checks/eligibility.ts';
import type { EligibilityPart } from '../../shared/views/pages/eligibility.ts';
import type { EligibilityQuestions } from '../../shared/views/pages/eligibility-questions.ts';
import type { Draft } from '../ask/draft.ts';
import { useCommand } from '../ask/send.ts';
import { Form, FormActions } from '../form/Form.tsx';
import styles from './EligibilityForm.module.css';
import { answersOf, endsEarly, missingOn, questionsOn, type Typed } from './eligibility-answers.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { ScreenFields } from './ScreenFields.tsx';
import { SourceFields } from './SourceFields.tsx';

interface EligibilityFormProps {
  partner: string;
  onboarding: string;
  part: EligibilityPart;
  words: EligibilityQuestions;
  /** Staff enter what the partner told them, with its source. */
  forPartner?: boolean;
  startAt?: 1 | 2;
  onDone: () => void;
}

export function EligibilityForm(props: EligibilityFormProps) {
  const { partner, onboarding, part, words, forPartner = false, startAt = 1, onDone } = props;
  const { give, busy, failure, forget } = useCommand(partner);
  const [screen, setScreen] = useState(startAt);
  const [typed, setTyped] = useState<Typed>({ ...part.answers });
  const [source, setSource] = useState({ from: '', on: '' });
  const [basedOn, setBasedOn] = useState(part.version);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const view = words.screens[screen === 1 ? 0 : 1];
  const clash = failure?.code === 'answeredMeanwhile';

  async function next(on = basedOn) {
    const missing = missingOn(words, screen, typed);
    setErrors(missing);
    forget();
    if (Object.keys(missing).length > 0) return;
    const ends = screen === 2 || endsEarly(typed);
    // Staff send both screens together, and a change under review is proposed as a whole.
    if (!ends && (forPartner || part.reviewing)) return setScreen(2);
    const done = await give(commandFor(on, ends ? 2 : 1));
    if (!done) return;
    // Our own answers are in the record now; another person's would still stand against them.
    setBasedOn(Math.max(on, 1));
    if (ends) onDone();
    else setScreen(2);
  }

  function commandFor(on: number, through: 1 | 2): Draft {
    const answers: Answers = answersOf(typed, through === 1);
    const base = { onboarding, answers, basedOn: on };
    if (!forPartner) return { type: 'answerEligibility', screen: through, ...base };
    return { type: 'enterEligibility', ...source, ...base };
  }

  function replaceTheirs() {
    setBasedOn(part.version);
    void next(part.version);
  }

  return (
    <Form failure={clash ? null : failure} errors={errors} onSend={() => void next()}>
      <div>
        <p className={styles.count}>{view.count}</p>
        <h3 className={styles.title}>{view.title}</h3>
      </div>
      {clash && <Meanwhile message={failure.message} part={part} onKeep={onDone} onReplace={replaceTheirs} />}
      <ScreenFields
        questions={questionsOn(words, screen, typed)}
        texts={view.texts}
        link={view.link}
        typed={typed}
        onChange={(name, value) => setTyped((now) => ({ ...now, [name]: value }))}
      />
      {forPartner && (screen === 2 || endsEarly(typed)) && <SourceFields value={source} onChange={setSource} />}
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving' : view.button}
        </Button>
        {screen === 2 && <Button onClick={() => setScreen(1)}>{view.back ?? 'Back'}</Button>}
        <Button appearance="subtle" onClick={onDone}>
          Close
        </Button>
      </FormActions>
    </Form>
  );
}
