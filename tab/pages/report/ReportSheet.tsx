/** The body of the Board report: the same on its own page and in the pack of a Board date. */
import type { ReportPage } from '../../../shared/views/pages/report.ts';
import type { ReportBlock, ReportFact } from '../../../shared/views/report/document.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { Facts } from '../../parts/Facts.tsx';
import styles from './ReportPage.module.css';
import { ReportTable } from './ReportTable.tsx';

export function ReportSheet({ report }: { report: Pick<ReportPage, 'sections'> }) {
  return (
    <div className={styles.sheet}>
      {report.sections.map(({ title, part, blocks }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a report never change places
        <section key={place} className={styles.section}>
          {part ? <h3 className={styles.part}>{title}</h3> : <h2 className={styles.title}>{title}</h2>}
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a report never change places
            <Block key={index} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'list':
      return <Bullets lines={block.lines} />;
    case 'facts':
      return <Facts facts={block.facts.map((fact) => ({ name: fact.name, value: <Value fact={fact} /> }))} />;
    case 'table':
      return <ReportTable {...block} />;
    default:
      return block satisfies never;
  }
}

function Value({ fact: { value, flag } }: { fact: ReportFact }) {
  return (
    <>
      {value}
      {flag && <strong className={styles.flag}>{flag}</strong>}
    </>
  );
}
