/** Downloads the record of a partner as JSON that people can read. */
import type { ReactNode } from 'react';
import { partnerPath } from '../ask/reads.ts';
import { useService } from '../ask/ServiceContext.tsx';
import { DownloadButton } from './DownloadButton.tsx';

export function ExportLink({ partner, children }: { partner: string; children: ReactNode }) {
  const service = useService();
  const load = async () => {
    const content = await service.get<unknown>(`${partnerPath(partner)}/export`);
    return new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
  };
  return (
    <DownloadButton load={load} name={`partner-${partner}.json`} appearance="subtle" size="small">
      {children}
    </DownloadButton>
  );
}
