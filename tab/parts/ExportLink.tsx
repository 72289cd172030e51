/** Downloads the record as a file. The request carries the person's token, so it is not a plain link. */
import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { type ReactNode, useState } from 'react';
import { type Failure, isFailure } from '../ask/failure.ts';
import { partnerPath } from '../ask/reads.ts';
import { useService } from '../ask/ServiceContext.tsx';
import { Problem } from './Problem.tsx';

export function ExportLink({ partner, children }: { partner: string; children: ReactNode }) {
  const service = useService();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function download() {
    try {
      setFailure(null);
      save(await service.get<unknown>(`${partnerPath(partner)}/export`), `partner-${partner}.json`);
    } catch (error) {
      if (!isFailure(error)) throw error;
      setFailure(error);
    }
  }

  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowDownload16Regular />}
        onClick={() => void download()}
        style={{ justifySelf: 'start' }}
      >
        {children}
      </Button>
      <Problem failure={failure} />
    </>
  );
}

function save(content: unknown, name: string): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
