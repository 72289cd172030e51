/** Asks again only what somebody was not sure about; the other answers stay. Source of the rule: wording.md A7. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { askedAgain } from '../../shared/checks/eligibility.ts';
import type { EligibilityPart } from '../../shared/views/pages/eligibility.ts';
import type { EligibilityQuestions } from '../../shared/views/pages/eligibility-questions.ts';
import { useCommand } from '../ask/send.ts';
import { useSlow } from '../ask/slow.ts';
import { ClashPanel } from '../form/ClashPanel.tsx';
import { Form, FormActions } from '../form/Form.tsx';
import { useEdit } from '../form/useEdit.ts';
import styles from './EligibilityForm.module.css';
import { answersOf, missingOf, savedAnswers } from './eligibility-answers.ts';
import { ScreenFields } from './ScreenFields.tsx';

interface AgainFormProps {
  partner: string;
  onboarding: string;
  part: EligibilityPart;
  words: EligibilityQuestions;
  onDone: () => void;
}

export function AgainForm({ partner, onboarding, part, words, onDone }: AgainFormProps) {
  const { give, busy, failure, forget } = useCommand(partner);
  const slow = useSlow(busy);
  const edit = useEdit(savedAnswers(part));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const asked = askedAgain(part.answers, answersOf(edit.values, false));
  const questions = words.screens.flatMap((screen) => screen.questions).filter(({ id }) => asked.includes(id));
  const organisation = words.screens.flatMap((screen) => screen.texts).filter(({ id }) => id === 'organisation');
  const texts = asked.includes('backing') ? organisation : [];
  const fields = [...questions, ...texts];

  async function send() {
    const missing = missingOf({ questions, texts }, edit.values);
    setErrors(missing);
    forget();
    if (Object.keys(missing).length > 0) return;
    const own = Object.fromEntries(fields.map(({ id }) => [id, edit.values[id]]));
    const answers = answersOf(own, false);
    const command = { type: 'answerEligibility' as const, onboarding, screen: 2 as const, answers };
    if (await give({ ...command, basedOn: edit.basedOn })) onDone();
  }

  return (
    <Form failure={failure} errors={errors} onSend={() => void send()}>
      <div>
        <h3 className={styles.title}>{words.again.title}</h3>
        <p className={styles.count}>{words.again.line}</p>
      </div>
      {part.reviewing && <p>{words.review}</p>}
      <ClashPanel meanwhile={edit.meanwhile} fields={fields} />
      <ScreenFields {...{ questions, texts }} link={null} typed={edit.values} onChange={edit.set} />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {slow ? 'Saving' : words.again.button}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Close
        </Button>
      </FormActions>
    </Form>
  );
}
