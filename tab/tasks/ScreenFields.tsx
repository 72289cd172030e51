/** The questions of one screen. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { QuestionsView } from '../../shared/views/eligibility-questions.ts';
import { ChoiceField, TextField } from '../form/fields.tsx';
import styles from './EligibilityForm.module.css';
import type { Typed } from './eligibility-answers.ts';

interface ScreenFieldsProps {
  questions: QuestionsView['questions'];
  texts: QuestionsView['texts'];
  link: QuestionsView['link'];
  typed: Typed;
  onChange: (name: string, value: string) => void;
}

export function ScreenFields({ questions, texts, link, typed, onChange }: ScreenFieldsProps) {
  return (
    <>
      {questions.map((question) => (
        <ChoiceField
          key={question.id}
          name={question.id}
          label={question.label}
          hint={question.hint}
          choices={question.choices}
          value={typed[question.id] ?? ''}
          onChange={(value) => onChange(question.id, value)}
          help={question.help && <Help text={question.help} />}
          after={question.after && <p className={styles.after}>{question.after}</p>}
        />
      ))}
      {link && (
        <a className={styles.link} href={link.url} target="_blank" rel="noreferrer">
          {link.label}
        </a>
      )}
      {texts.map((text) => (
        <TextField
          key={text.id}
          name={text.id}
          label={text.label}
          hint={text.hint}
          lines={text.lines === 'several' ? 3 : 1}
          value={typed[text.id] ?? ''}
          onChange={(value) => onChange(text.id, value)}
        />
      ))}
    </>
  );
}

function Help({ text }: { text: string }) {
  return (
    <Accordion collapsible className={styles.help ?? ''}>
      <AccordionItem value="help">
        <AccordionHeader size="small" as="h4">
          Help with this question
        </AccordionHeader>
        <AccordionPanel>
          <p className={styles.helpText}>{text}</p>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
