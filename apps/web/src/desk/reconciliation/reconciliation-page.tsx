import { Tabbed } from '../parts/tabbed.tsx';
import { DifferenceList } from './difference-list.tsx';
import { StatementList } from './statement-list.tsx';
import { UnansweredBatches } from './unanswered-batches.tsx';

/** The bank's word against ours: statements line by line, and the differences to be worked off. */
export function ReconciliationPage() {
  return (
    <>
      <UnansweredBatches />
      <Tabbed
        label="差异和对账单"
        path="/desk/reconciliation"
        tabs={[
          { key: 'differences', label: '差异', show: (props) => <DifferenceList {...props} /> },
          { key: 'statements', label: '对账单', show: (props) => <StatementList {...props} /> },
        ]}
      />
    </>
  );
}
