/** What the Board decided: the outcome, and what each outcome needs. */
import type { StaffPage } from '../../../../shared/views/pages/staff.ts';
import { useBoardSentences, useManagers } from '../../../ask/reads.ts';
import { ChoiceField, DateField, TextField } from '../../../form/fields.tsx';
import { LinesField } from '../../../form/LinesField.tsx';
import { doers } from './doers.ts';
import { ItemsField } from './ItemsField.tsx';
import { type OutcomeValues, withItem, withReason } from './outcome-values.ts';
import { UsedBefore } from './UsedBefore.tsx';

const outcomes = [
  { id: 'approved', label: 'Approved' },
  { id: 'rejected', label: 'Rejected' },
  { id: 'deferred', label: 'Deferred: the Board needs more' },
];

interface OutcomeFieldsProps {
  values: OutcomeValues;
  page: StaffPage;
  onChange: (values: OutcomeValues) => void;
}

export function OutcomeFields({ values, page, onChange }: OutcomeFieldsProps) {
  const managers = useManagers();
  const { reasons = [], items = [] } = useBoardSentences().data ?? {};
  const set = <K extends keyof OutcomeValues>(name: K) => ({
    name,
    value: values[name],
    onChange: (value: OutcomeValues[K]) => onChange({ ...values, [name]: value }),
  });
  return (
    <>
      <ChoiceField label="What did the Board decide?" choices={outcomes} {...set('outcome')} />
      {values.outcome === 'rejected' && (
        <LinesField
          label="Reasons"
          hint="In the Board's words. The partner reads them."
          one="Reason"
          more={
            <UsedBefore
              what="reasons"
              sentences={reasons}
              onPick={(sentence) => onChange({ ...values, reasons: withReason(values.reasons, sentence) })}
            />
          }
          {...set('reasons')}
        />
      )}
      {values.outcome === 'deferred' && (
        <>
          <ItemsField
            label="What the Board needs"
            hint={`${page.name} means their lead contact. NHS login means the project manager.`}
            one="Item"
            who={doers(page.name, page.contacts, managers)}
            more={
              <UsedBefore
                what="items"
                sentences={items}
                onPick={(sentence) => onChange({ ...values, items: withItem(values.items, sentence) })}
              />
            }
            {...set('items')}
          />
          <DateField label="Everything by" {...set('deadline')} />
          <DateField label="Next Board date (optional)" {...set('nextDate')} />
        </>
      )}
      {values.outcome !== 'rejected' && (
        <TextField
          label="What the Board said (optional)"
          hint="The partner reads this."
          lines={3}
          {...set('comments')}
        />
      )}
    </>
  );
}
