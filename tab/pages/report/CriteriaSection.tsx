/** What was answered and what was found, criterion by criterion. */
import type { ReportPage } from '../../../shared/views/pages/report.ts';
import styles from './ReportPage.module.css';
import { Section } from './Section.tsx';

export function CriteriaSection({ criteria }: { criteria: ReportPage['criteria'] }) {
  return (
    <Section title="Findings by criterion">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Partner's answer</th>
            <th scope="col">Finding</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((line) => (
            <tr key={line.number}>
              <th scope="row">
                {line.number}. {line.title}
              </th>
              <td data-label="Partner's answer">{line.answer ?? 'Not answered'}</td>
              <td data-label="Finding">
                {line.finding ? `${line.finding.result}. ${line.finding.sentence}` : 'No finding yet'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
