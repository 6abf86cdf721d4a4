import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../parts/card.tsx';
import { Money } from '../parts/cells.tsx';
import { useBusinessDate, useRoles } from '../shell/use-roles.ts';
import { balanceOf } from './balance-of.ts';
import type { LedgerDetails } from './views.ts';
import { YearEndDialog } from './year-end-dialog.tsx';

const apart = { marginBottom: 8 } as const;

/** 年末结转: what it does, from when it can be done, and what it has done to this ledger. */
export function YearEndCard({ ledger }: { ledger: LedgerDetails }) {
  const [closing, setClosing] = useState(false);
  const roles = useRoles();
  const { year, carriedInYuan, carriedOutYuan } = ledger;
  const lapsed = balanceOf(ledger, 'lapsed');
  const available = balanceOf(ledger, 'available');
  const due = useBusinessDate() >= `${year}-12-31`;
  const left = available !== '0.00';
  return (
    <Card
      extra={
        due && left && roles.has('finance') ? (
          <Button onClick={() => setClosing(true)} size="small">
            年末结转
          </Button>
        ) : null
      }
      size="small"
      style={{ marginBottom: 12 }}
      title="年末"
    >
      {carriedInYuan !== '0.00' ? (
        <p style={apart}>
          {year - 1} 年度结转来 <Money yuan={carriedInYuan} /> 元，已计入本年度可用指标。
        </p>
      ) : null}
      {lapsed !== '0.00' || carriedOutYuan !== '0.00' ? (
        <p style={apart}>
          已办理年末结转：收回 <Money yuan={lapsed} /> 元，不再使用；结转到 {year + 1} 年度{' '}
          <Money yuan={carriedOutYuan} /> 元。
        </p>
      ) : null}
      <p>
        {due ? (
          left ? (
            <>
              本年度还有可用指标 <Money yuan={available} /> 元没有用完。{yearEndWords(year)}
            </>
          ) : (
            `本年度没有剩余的可用指标，不用${lapsed === '0.00' && carriedOutYuan === '0.00' ? '' : '再'}结转。`
          )
        ) : (
          `${year}年12月31日起可以办理年末结转。${yearEndWords(year)}`
        )}
      </p>
      {closing ? <YearEndDialog ledger={ledger} onClose={() => setClosing(false)} /> : null}
    </Card>
  );
}

const yearEndWords = (year: number) =>
  `结转时按文件把没有用完的可用指标收回，或转入 ${year + 1} 年度的资金账；预留、承诺和在途的不动，仍从 ${year} 年度支付。`;
