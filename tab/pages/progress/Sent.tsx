/** What the partner has sent: each form with its answers, by whom and when. */
import { showDate } from '../../../shared/calendar/format.ts';
import { answerWords } from '../../../shared/views/answer-words.ts';
import type { FormPart } from '../../../shared/views/pages/forms.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Panel } from '../../parts/Panel.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function Sent({ page, onboarding }: OwnProps) {
  const sent = onboarding.forms.filter(({ version }) => version > 0);
  if (sent.length === 0) return null;
  return (
    <Panel title="Forms and evidence you have sent">
      <div className={styles.sent}>
        {sent.map((form) => (
          <details key={form.id}>
            <summary className={styles.summary}>
              <span className={styles.strong}>{form.title}</span>{' '}
              <span className={styles.small}>{sentBy(form, page.name)}</span>
            </summary>
            <Facts facts={answersOf(form)} />
          </details>
        ))}
      </div>
    </Panel>
  );
}

function sentBy({ by, at, version, forPartner }: FormPart, partner: string): string {
  const who = forPartner ? `${by} of NHS login, for ${partner}` : (by ?? '');
  const when = at === null ? '' : `, ${showDate(at)}`;
  return `${who}${when}${version > 1 ? `, version ${version}` : ''}`;
}

function answersOf({ fields, answers }: FormPart) {
  return fields.flatMap((field) => {
    const value = answerWords(field, answers[field.id] ?? '');
    return value === '' ? [] : [{ name: field.label, value }];
  });
}
