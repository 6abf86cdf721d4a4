import { Alert } from 'antd';
import type { CaseView } from './views.ts';

/** What the decision lacks for the applicant to state, and how it gets into the case. */
export function LackingFacts({ view }: { view: CaseView }) {
  const { lacking, allowed } = view;
  if (lacking.length === 0) return null;
  const may = allowed.some(({ command }) => command === 'request-correction' || command === 'return-case');
  return (
    <Alert
      description={
        may
          ? '登记里没有的，可以要求补正，由申请人填报；登记有遗漏的，可以先在窗口更正登记，再退回重新做数据比对，比对时读取更正后的登记。'
          : undefined
      }
      showIcon
      style={{ marginBottom: 16 }}
      title={`还缺这些信息：${lacking.map(({ label }) => label).join('、')}`}
      type="warning"
    />
  );
}
