/** A new world, after asking whether that is meant. */
import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tell } from '../state/api.ts';

export function Reset() {
  const [sure, setSure] = useState(false);
  const queries = useQueryClient();
  const reset = useMutation({
    mutationFn: () => tell('/control/reset'),
    onSuccess: () => {
      setSure(false);
      return queries.invalidateQueries();
    },
  });
  return (
    <section aria-label="Reset">
      <h2>Reset</h2>
      <p>Removes all messages, mails, channels and guests from the simulator. The app keeps its own records.</p>
      <div className="buttons">
        {!sure && <Button onClick={() => setSure(true)}>Reset the simulator</Button>}
        {sure && (
          <>
            <Button appearance="primary" onClick={() => reset.mutate()}>
              Yes, remove everything
            </Button>
            <Button onClick={() => setSure(false)}>Keep it</Button>
          </>
        )}
      </div>
    </section>
  );
}
