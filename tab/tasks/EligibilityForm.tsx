/** The eligibility questions on two short screens: for a contact, or for staff who enter what the partner told them. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answers } from '../../shared/checks/eligibility.ts';
import type { EligibilityPart } from '../../shared/views/pages/eligibility.ts';
import type { EligibilityQuestions } from '../../shared/views/pages/eligibility-questions.ts';
import type { Draft } from '../ask/draft.ts';
import { useCommand } from '../ask/send.ts';
import { useSlow } from '../ask/slow.ts';
import { ClashPanel } from '../form/ClashPanel.tsx';
import { Form, FormActions } from '../form/Form.tsx';
import { useEdit } from '../form/useEdit.ts';
import styles from './EligibilityForm.module.css';
import { answersOf, endsEarly, missingOn, questionsOn, savedAnswers } from './eligibility-answers.ts';
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
  const slow = useSlow(busy);
  const [screen, setScreen] = useState(startAt);
  const edit = useEdit(savedAnswers(part));
  const { values: typed, basedOn } = edit;
  const [source, setSource] = useState({ from: '', on: '' });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const view = words.screens[screen === 1 ? 0 : 1];

  async function next() {
    const missing = missingOn(words, screen, typed);
    setErrors(missing);
    forget();
    if (Object.keys(missing).length > 0) return;
    const ends = screen === 2 || endsEarly(typed);
    // Staff send both screens together, and a change under review is proposed as a whole.
    if (!ends && (forPartner || part.reviewing)) return setScreen(2);
    if (!(await give(commandFor(ends ? 2 : 1)))) return;
    if (ends) onDone();
    else setScreen(2);
  }

  function commandFor(through: 1 | 2): Draft {
    const answers: Answers = answersOf(typed, through === 1);
    const base = { onboarding, answers, basedOn };
    if (!forPartner) return { type: 'answerEligibility', screen: through, ...base };
    return { type: 'enterEligibility', ...source, ...base };
  }

  return (
    <Form failure={failure} errors={errors} onSend={() => void next()}>
      <div>
        <p className={styles.count}>{view.count}</p>
        <h3 className={styles.title}>{view.title}</h3>
      </div>
      <ClashPanel
        meanwhile={edit.meanwhile}
        fields={words.screens.flatMap(({ questions, texts }) => [...questions, ...texts])}
      />
      <ScreenFields
        questions={questionsOn(words, screen, typed)}
        texts={view.texts}
        link={view.link}
        typed={typed}
        onChange={edit.set}
      />
      {forPartner && (screen === 2 || endsEarly(typed)) && <SourceFields value={source} onChange={setSource} />}
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {slow ? 'Saving' : view.button}
        </Button>
        {screen === 2 && <Button onClick={() => setScreen(1)}>{view.back ?? 'Back'}</Button>}
        <Button appearance="subtle" onClick={onDone}>
          Close
        </Button>
      </FormActions>
    </Form>
  );
}
