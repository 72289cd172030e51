/** Opens a tab: the server says which page to frame and what the tab may know. */
import { useQuery } from '@tanstack/react-query';
import type { OpenedTab, OpenTab } from '../../contract.ts';
import { tell } from '../state/api.ts';

export function useOpened(body: OpenTab) {
  return useQuery({
    // The theme is told to the tab by a message: the page is not opened again for it.
    queryKey: ['tab', body.as, body.tabId, body.conversationId],
    queryFn: () => tell<OpenedTab>('/client/tabs/open', body),
    gcTime: 0,
  });
}
