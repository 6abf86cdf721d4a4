import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { PrintSlip } from './print-slip.tsx';

type Props<Read> = {
  /** Reads all that is to stand on paper: more than the page shows. */
  read: () => Promise<Read>;
  /** The paper itself. */
  children: (read: Read) => ReactNode;
};

/** Prints a paper of its own, not the page: no menu, no buttons, every line. */
export function PrintButton<Read>({ read, children }: Props<Read>) {
  const [paper, setPaper] = useState<{ read: Read } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const start = async () => {
    setBusy(true);
    setFailure(null);
    try {
      setPaper({ read: await read() });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    if (paper === null) return;
    const done = () => setPaper(null);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [paper]);
  return (
    <>
      <Button loading={busy} onClick={() => void start()}>
        打印
      </Button>
      {failure ? <Alert showIcon title={messageOf(failure)} type="error" /> : null}
      {paper ? <PrintSlip>{children(paper.read)}</PrintSlip> : null}
    </>
  );
}
