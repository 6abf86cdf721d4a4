import type { OutputOf } from '../../api/client.ts';
import { HireName } from '../../ui/hire-name.tsx';
import { Notice } from '../../ui/surface.tsx';

type Monthless = OutputOf<'GET /api/drafts/:draftId/preview'>['monthless'];

/** For whom a benefit by the month is not claimed, row by row, and what to do for it: it is not left out unsaid. */
export function MonthlessRows({ rows }: { rows: Monthless }) {
  if (rows.length === 0) return null;
  const byBenefit = Map.groupBy(rows, ({ benefitLabel, benefitId }) => `${benefitLabel}（${benefitId}）`);
  return [...byBenefit].map(([benefit, people]) => (
    <Notice key={benefit} tone="warn" title={`有 ${people.length} 人这次没有申请${benefit}`}>
      <ul>
        {people.map(({ row, objectLabel }) => (
          <li key={row}>
            第 {row} 行 <HireName label={objectLabel} />
            ：没有可以申请的缴费月份
          </li>
        ))}
      </ul>
      <p>
        社保登记里没有单位为他们缴费的月份，花名册里也没有填。要申请的，返回花名册，在这一行填“缴费起始月”“缴费截止月”和“每月单位实际缴纳”，并附缴费明细；还没有缴费的，缴了以后再申请。
      </p>
    </Notice>
  ));
}
