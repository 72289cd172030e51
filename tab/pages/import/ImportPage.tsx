/** Brings partners into the app whose onboarding began before it: template, file, preview, import. */
import { type ChangeEvent, useId, useState } from 'react';
import type { ImportDone, ImportTemplate } from '../../../shared/api.ts';
import { useMe, useService } from '../../ask/ServiceContext.tsx';
import { Bullets } from '../../parts/Bullets.tsx';
import { DownloadButton } from '../../parts/DownloadButton.tsx';
import { Message } from '../../parts/Message.tsx';
import { leads } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import styles from './ImportPage.module.css';
import { Preview } from './Preview.tsx';
import { useImport } from './useImport.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const accepted = `.xlsx,.csv,${workbookType},text/csv`;

export function ImportPage() {
  if (!leads(useMe())) {
    return (
      <Message title="Only project managers can import partners">
        <p>Ask a project manager of the NHS login team.</p>
      </Message>
    );
  }
  return <Import />;
}

function Import() {
  const { state, failure, choose, confirm } = useImport();
  const field = useId();
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file can be chosen again after it was corrected.
    event.target.value = '';
    if (file) void choose(file);
  };
  return (
    <Page
      title="Import partners"
      lead={<p>For partners whose onboarding began before this app. They get no old news.</p>}
    >
      <Template />
      <Panel title="Choose the file">
        <label htmlFor={field}>Excel (.xlsx) or CSV, at most 500 rows and 2 MB</label>
        <input id={field} type="file" accept={accepted} onChange={chosen} className={styles.file} />
        {state.kind === 'reading' && <p role="status">Reading {state.name}</p>}
        <Problem failure={failure} />
      </Panel>
      {(state.kind === 'preview' || state.kind === 'importing') && (
        <Preview
          name={state.file.name}
          preview={state.preview}
          busy={state.kind === 'importing'}
          onConfirm={() => void confirm()}
        />
      )}
      {state.kind === 'done' && <Done done={state.done} />}
    </Page>
  );
}

function Template() {
  const service = useService();
  const [steps, setSteps] = useState<readonly string[]>([]);
  const template = async () => {
    const read = await service.get<ImportTemplate>('/api/import/template');
    setSteps(read.steps);
    return read;
  };
  const workbook = async () => new Blob([bytesOf((await template()).workbook)], { type: workbookType });
  const csv = async () => new Blob([(await template()).csv], { type: 'text/csv' });
  return (
    <Panel title="Fill in the template">
      <p>
        Each row is one product of a partner. You can leave the ODS code, the project manager and the channel link
        empty. With a channel link, that channel becomes the partner’s.
      </p>
      <DownloadButton load={workbook} name="partners.xlsx">
        Download the template for Excel
      </DownloadButton>
      <DownloadButton load={csv} name="partners.csv">
        Download the template as CSV
      </DownloadButton>
      {steps.length > 0 && (
        <details>
          <summary>What can stand in the column Current step</summary>
          <Bullets lines={steps.map((title, index) => `${index + 1}: ${title}`)} />
        </details>
      )}
    </Panel>
  );
}

function Done({ done: { imported, already, failed } }: { done: ImportDone }) {
  return (
    <Panel title="Imported" tone="strong">
      <p role="status">
        {partners(imported)} imported.
        {already > 0 && ` ${partners(already)} had been imported before and stayed as they were.`}
      </p>
      {failed.length > 0 && (
        <>
          <p>These rows could not be imported. Choose the file again to try once more.</p>
          <Bullets lines={failed.map(({ number, message }) => `Row ${number}: ${message}`)} />
        </>
      )}
    </Panel>
  );
}

function partners(count: number): string {
  return count === 1 ? '1 partner' : `${count} partners`;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
