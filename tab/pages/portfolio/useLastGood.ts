/** What was read last, while what was asked for next is not there, or cannot be read. */
import { useState } from 'react';

export function useLastGood<T>(now: T | undefined): T | undefined {
  const [last, setLast] = useState(now);
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last;
}
