/** A command on the views that the person keeps. */
import type { ViewCommandRequest } from '../../../shared/api.ts';
import type { Shown } from '../../ask/at-once.ts';
import { keys } from '../../ask/keys.ts';
import { useSend } from '../../ask/send.ts';

export function useViewCommand() {
  const sending = useSend<Omit<ViewCommandRequest, 'commandId'>>('/api/views/commands', [keys.views]);
  return {
    ...sending,
    give: (command: ViewCommandRequest['command'], atOnce?: readonly Shown[]) => sending.send({ command }, atOnce),
  };
}
