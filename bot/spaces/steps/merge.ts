/** `merge`: the partner that is kept knows of its duplicate, and has its contacts and the people of other organisations. */
import { mergeToPassOn } from '../../../shared/record/merge-state.ts';
import { moment } from '../delays.ts';
import { marker, type PlannedStep, type View } from '../step.ts';

export function mergeSteps({ record }: View): readonly PlannedStep[] {
  const merged = mergeToPassOn(record);
  if (!merged) return [];
  const { partner: kept, because, by, contacts, outsiders, at } = merged;
  const key = 'merge';
  const duplicate = { partner: record.id, name: record.partner.name, because, by, at, contacts, outsiders };
  return [
    {
      key,
      needs: [],
      after: [],
      // The same id for the same merge: the other record takes it in once, however often it is told.
      once: null,
      make: async ({ partners }) => {
        const why = await partners.takeIn(kept, marker(record, `merge:${at}`), {
          type: 'takeInDuplicate',
          ...duplicate,
        });
        if (!why) return { done: [{ type: 'MergePassedOn', key, how: 'created' }] };
        if (why.code === 'mergedFirst') return { done: [{ type: 'MergeTakenBack', key, how: 'unchanged' }] };
        return why.code === 'mergedLater' ? { wait: why.message, delays: moment } : { refuse: why.message };
      },
    },
  ];
}
