import { formatDate } from '../../format/dates.ts';
import { Notice } from '../../ui/surface.tsx';
import type { CaseView } from './case-page.tsx';

/**
 * What an objection means for whose case it is. Who objects is promised not to be told, and their own words could tell
 * it: what the office has to ask, it asks.
 */
export function Objected({ view: { status, steps, notice } }: { view: CaseView }) {
  if (status !== 'objection' || notice === null) return null;
  const raised = steps.findLast(({ command }) => command === 'raise-objection');
  return (
    <Notice tone="warn" title="有人对公示里您这一条提出了异议">
      <p>
        {raised ? `${formatDate(raised.on)}，` : ''}有人认为公示第 {notice.line} 条（您的这件申请）不该批准。
        提出异议的人不公开，原话也不转告；需要您说明的，工作人员会找您。现在不用做什么。
      </p>
      <ul>
        <li>异议处理期间，公示停下，办理时限暂停计时。</li>
        <li>异议不成立的，公示接着进行，重新定截止日。</li>
        <li>异议成立的，拟不予批准，理由会写在这里，您可以陈述、申辩。</li>
      </ul>
    </Notice>
  );
}
