/** `merge`: the partner that is kept knows of its duplicate, and has its contacts. */
import { mergeToPassOn } from '../../../shared/record/merge-state.ts';
import { marker, type PlannedStep, type View } from '../step.ts';

export function mergeSteps({ record }: View): readonly PlannedStep[] {
  const merged = mergeToPassOn(record);
  if (!merged) return [];
  const { partner: kept, because, by, contacts, at } = merged;
  const key = 'merge';
  const duplicate = { partner: record.id, name: record.partner.name, because, by, contacts };
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
        return why ? { refuse: why } : { done: [{ type: 'MergePassedOn', key, how: 'created' }] };
      },
    },
  ];
}
