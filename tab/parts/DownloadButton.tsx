/** Downloads a file. The request carries the person's token, so it is not a plain link. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Failure, isFailure } from '../ask/failure.ts';

const Problem = lazy(async () => ({ default: (await import('./Problem.tsx')).Problem }));

interface DownloadProps extends Pick<ButtonProps, 'appearance' | 'size'> {
  load: () => Promise<Blob>;
  /** What the file is called. */
  name: string;
  children: ReactNode;
}

export function DownloadButton({ load, name, children, ...look }: DownloadProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function download() {
    try {
      setBusy(true);
      setFailure(null);
      save(await load(), name);
    } catch (error) {
      if (!isFailure(error)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        {...look}
        icon={<ArrowDownload16Regular />}
        disabledFocusable={busy}
        onClick={() => void download()}
        style={{ justifySelf: 'start' }}
      >
        {children}
      </Button>
      <Suspense>{failure && <Problem failure={failure} />}</Suspense>
    </>
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
