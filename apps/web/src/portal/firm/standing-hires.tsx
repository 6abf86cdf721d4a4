import { Link } from '@tanstack/react-router';
import { HireName } from '../../ui/hire-name.tsx';
import { Fold, Notice } from '../../ui/surface.tsx';
import { type Claimant, usePlaces } from '../apply/behalf.ts';
import { useStandingCases } from '../apply/standing-cases.ts';
import { ExclusionRules } from './exclusion-rules.tsx';

/**
 * For whom the firm itself has applied already, told before a roster is filled in: the same cannot be applied for again.
 * Nothing where there is nobody.
 */
export function StandingHires({
  claimant,
  benefitIds,
}: {
  claimant: Claimant;
  benefitIds: readonly string[];
}) {
  const places = usePlaces();
  const { rows, all } = useStandingCases(claimant, benefitIds) ?? { rows: [], all: true };
  if (rows.length === 0) return null;
  const byHire = [...Map.groupBy(rows, ({ objectLabel }) => objectLabel ?? '')];
  return (
    <Notice
      tone="warn"
      title={`本单位${all ? '' : '近来'}已经为 ${byHire.length} 人申请过，共 ${rows.length} 件在办或者已经批准`}
    >
      <p>已经申请过的不能再申请，花名册里可以不列；还没有申请过的补贴或者月份，可以照列。</p>
      <Fold summary={`看是哪 ${byHire.length} 人`}>
        <ul>
          {byHire.map(([label, cases]) => (
            <li key={label}>
              <HireName label={label} />：
              {cases.map(({ caseId, benefitId, statusLabel }, index) => (
                <span key={caseId}>
                  {index > 0 ? '、' : ''}
                  <Link to={places.case} params={{ caseId }}>
                    {benefitId}
                  </Link>
                  （{statusLabel}）
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Fold>
      <ExclusionRules benefitIds={benefitIds} />
    </Notice>
  );
}
