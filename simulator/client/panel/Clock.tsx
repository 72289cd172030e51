/** The world's time: shown, moved on, put back. */
import { Button, Switch } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClockView, SetClock } from '../../contract.ts';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';
import { useClock } from '../state/queries.ts';
import { momentOf } from '../state/time.ts';

const dayMs = 24 * 60 * 60 * 1000;

export function Clock() {
  const { data } = useClock();
  const queries = useQueryClient();
  const set = useMutation({
    mutationFn: (body: SetClock) => tell<ClockView>('/control/clock', body),
    onSuccess: (clock) => {
      queries.setQueryData(keys.clock, clock);
      void queries.invalidateQueries({ queryKey: ['world'] });
    },
  });
  return (
    <section aria-label="Clock">
      <h2>Clock</h2>
      <p aria-live="polite">{data ? momentOf(data.now) : 'Loading'}</p>
      <div className="buttons">
        <Button onClick={() => set.mutate({ advanceMs: dayMs })}>Advance a day</Button>
        <Button onClick={() => set.mutate({ advanceMs: 7 * dayMs })}>Advance a week</Button>
        <Button onClick={() => set.mutate({ set: null, frozen: false })}>Back to real time</Button>
      </div>
      <Switch
        label="Stop the clock"
        checked={data?.frozen ?? false}
        onChange={(_event, { checked }) => set.mutate({ frozen: checked })}
      />
    </section>
  );
}
