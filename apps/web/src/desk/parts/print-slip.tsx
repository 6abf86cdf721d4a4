import './print-slip.css';
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useCall } from '../../api/query.ts';
import { useOffices } from '../shell/use-roles.ts';

/**
 * A slip of paper to hand over: not on the screen, and the only thing on the page when it is printed. It names the office
 * that gives it; what is generated says so on paper, too.
 */
export function PrintSlip({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.body.dataset.slip = '';
    return () => {
      delete document.body.dataset.slip;
    };
  }, []);
  const generated = useCall('GET /api/business-date', {}, { staleTime: 60_000 }).data?.mode !== 'real';
  const offices = useOffices();
  return createPortal(
    <div className="print-slip">
      {generated ? <p className="print-slip-mark">演示数据（生成）</p> : null}
      {children}
      <p className="print-slip-office">出具机构：{offices.join('、')}</p>
    </div>,
    document.body,
  );
}
