/** A part of the settings that is read, or could not be. */
import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { Failure } from '../../ask/failure.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';

export function PartLoading() {
  return (
    <Skeleton aria-label="Loading" aria-busy="true">
      <SkeletonItem size={128} />
    </Skeleton>
  );
}

export function PartFailed({ failure, again }: { failure: Failure | null; again: () => unknown }) {
  return (
    <Panel title="We could not read this">
      <Problem failure={failure} />
      <Button style={{ justifySelf: 'start' }} onClick={() => void again()}>
        Try again
      </Button>
    </Panel>
  );
}
