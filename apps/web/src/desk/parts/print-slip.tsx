import './print-slip.css';
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';

/** A slip of paper to hand over: not on the screen, and the only thing on the page when it is printed. */
export function PrintSlip({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.body.dataset.slip = '';
    return () => {
      delete document.body.dataset.slip;
    };
  }, []);
  return createPortal(<div className="print-slip">{children}</div>, document.body);
}
