import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/surface.tsx';
import { type Claimant, usePlaces } from '../apply/behalf.ts';
import { useStandingCases } from '../apply/standing-cases.ts';
import { StandingList } from '../apply/standing-list.tsx';
import { ExclusionRules } from './exclusion-rules.tsx';

type Claims = OutputOf<'GET /api/drafts/:draftId/preview'>['claims'];
type ClaimedBy = NonNullable<Claims[number]['claimedBy']>;
type Props = {
  claims: readonly Pick<Claims[number], 'benefitId' | 'row' | 'claimed' | 'claimedBy'>[];
  claimant: Claimant;
  /** They are left out of the submission. */
  leftOut: boolean;
  onLeaveOut: (leaveOut: boolean) => void;
};

/** What is claimed already, all of it at once, and by whom: it cannot be filed, and the rest need not wait for it. */
export function AlreadyClaimed({ claims, claimant, leftOut, onLeaveOut }: Props) {
  const claimed = claims.filter((claim) => claim.claimed);
  const rows = [...new Set(claimed.flatMap(({ row }) => row ?? []))];
  if (claimed.length === 0) return null;
  if (rows.length === 0) {
    return (
      <Notice tone="bad" live title="这些月份的这项待遇，或者不能与它同时享受的待遇，您已经申请过或者享受过">
        <Standing claimant={claimant} benefitIds={claimed.map(({ benefitId }) => benefitId)} />
        <p>请返回修改要申请的月份；不用再申请的，不必提交。</p>
        <ExclusionRules benefitIds={claimed.map(({ benefitId }) => benefitId)} />
      </Notice>
    );
  }
  const which = `花名册第 ${rows.join('、')} 行，共 ${rows.length} 人 ${claimed.length} 件`;
  const own = ownCasesOf(claimed);
  return leftOut ? (
    <Notice live title={`已移出 ${claimed.length} 件已经申请或者享受过的`}>
      <p>{which}。其余的照常提交。</p>
      <div>
        <Button onClick={() => onLeaveOut(false)}>放回来</Button>
      </div>
    </Notice>
  ) : (
    <Notice tone="bad" live title={`${claimed.length} 件已经申请或者享受过，不能重复申请`}>
      <p>{which}。移出以后，其余的照常提交。</p>
      {own.length > 0 ? (
        <p>
          本单位自己申请过的：
          <CaseNumbers cases={own} />
        </p>
      ) : null}
      {claimed.some(({ claimedBy }) => claimedBy === null) ? (
        <p>
          {own.length > 0 ? '其余的' : ''}不是本单位申请的，是本人或者别的单位申请或者享受过的，详情请问本人。
        </p>
      ) : null}
      <ExclusionRules benefitIds={claimed.map(({ benefitId }) => benefitId)} />
      <div>
        <Button onClick={() => onLeaveOut(true)}>移出这 {claimed.length} 件</Button>
      </div>
    </Notice>
  );
}

/** So many are told by number; more are found among the firm's cases. */
const TOLD = 10;

/** Numbers of the firm's own cases, which lead to them. */
export function CaseNumbers({ cases }: { cases: readonly ClaimedBy[] }) {
  const places = usePlaces();
  return (
    <>
      {cases.slice(0, TOLD).map(({ caseId, caseNumber }, index) => (
        <Fragment key={caseId}>
          {index > 0 ? '、' : ''}
          <Link to={places.case} params={{ caseId }} className="num">
            {caseNumber}
          </Link>
        </Fragment>
      ))}
      {cases.length > TOLD ? `等 ${cases.length} 件` : ''}
    </>
  );
}

/** One's own cases for the same benefit; where another's stands in the way, or another benefit, there are none. */
function Standing({ claimant, benefitIds }: { claimant: Claimant; benefitIds: readonly string[] }) {
  const rows = useStandingCases(claimant, benefitIds)?.rows ?? [];
  return rows.length > 0 ? <StandingList rows={rows} /> : null;
}

/** The firm's own cases by which something is claimed, each once. */
function ownCasesOf(claims: Props['claims']): ClaimedBy[] {
  const own = claims.flatMap(({ claimedBy }) => claimedBy ?? []);
  return [...new Map(own.map((each) => [each.caseId, each])).values()];
}
