import { Tabs } from 'antd';
import { DifferenceList } from './difference-list.tsx';
import { StatementList } from './statement-list.tsx';

/** The bank's word against ours: statements line by line, and the differences to be worked off. */
export function ReconciliationPage() {
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: 'differences', label: '差异', children: <DifferenceList /> },
        { key: 'statements', label: '对账单', children: <StatementList /> },
      ]}
    />
  );
}
