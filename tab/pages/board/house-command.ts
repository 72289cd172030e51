/** A command on the Board's dates, which are kept for all partners together. */
import type { HouseCommandRequest } from '../../../shared/api.ts';
import { keys } from '../../ask/keys.ts';
import { useSend } from '../../ask/send.ts';

export function useHouseCommand() {
  const sending = useSend<Omit<HouseCommandRequest, 'commandId'>>('/api/house/commands', [keys.portfolio]);
  return { ...sending, give: (command: HouseCommandRequest['command']) => sending.send({ command }) };
}
