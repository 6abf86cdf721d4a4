import { formatMonths } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { HireName } from '../../ui/hire-name.tsx';
import { Notice } from '../../ui/surface.tsx';
import type { Claimant } from '../apply/behalf.ts';
import { useStandingCases } from '../apply/standing-cases.ts';
import { StandingList } from '../apply/standing-list.tsx';
import { CaseNumbers } from './case-numbers.tsx';
import { ExclusionRules } from './exclusion-rules.tsx';
import { type Claim, isPartlyTaken, monthsFree } from './taken.ts';
import { TakenMonths } from './taken-months.tsx';

type ClaimedBy = NonNullable<Claim['claimedBy']>;
type Props = {
  claims: readonly Claim[];
  claimant: Claimant;
  /** What is claimed already is left out of the submission. */
  leftOut: boolean;
  onLeaveOut: (leaveOut: boolean) => void;
};

/** What is claimed already, all of it at once, and by whom: it cannot be filed, and the rest need not wait for it. */
export function AlreadyClaimed({ claims, claimant, leftOut, onLeaveOut }: Props) {
  const claimed = claims.filter((claim) => claim.claimed);
  if (!claims.some((claim) => claim.claimed || isPartlyTaken(claim))) return null;
  const taken = claimed.flatMap((claim) => claim.taken);
  if (claims.every(({ row }) => row === null)) {
    return (
      <Notice tone="bad" live title="这些月份的这项待遇，或者不能与它同时享受的待遇，您已经申请过或者享受过">
        <Standing claimant={claimant} benefitIds={claimed.map(({ benefitId }) => benefitId)} />
        {taken.length > 0 ? (
          <p>
            已经申请或者享受过的：
            <TakenMonths taken={taken} />。
          </p>
        ) : null}
        <p>请返回修改要申请的月份；不用再申请的，不必提交。</p>
        <ExclusionRules benefitIds={claimed.map(({ benefitId }) => benefitId)} />
      </Notice>
    );
  }
  const partly = claims.filter(isPartlyTaken);
  const whole = claimed.filter((claim) => !isPartlyTaken(claim));
  // Without these there may be nothing to file.
  const isAll = whole.length === claims.length;
  const which = `花名册第 ${rowsOf(whole).join('、')} 行，共 ${rowsOf(whole).length} 人 ${whole.length} 件`;
  if (leftOut) {
    const done = [
      ...(partly.length > 0 ? [`${partly.length} 件去掉了已经申请或者享受过的月份`] : []),
      ...(whole.length > 0 ? [`移出了 ${whole.length} 件已经申请或者享受过的`] : []),
    ];
    return (
      <Notice live title={done.join('，')}>
        {partly.length > 0 ? <PartlyTaken claims={partly} leftOut /> : null}
        <p>
          {whole.length > 0 ? `整件移出的：${which}。` : ''}
          {isAll ? '没有其余的可以提交。' : '其余的照常提交。'}
        </p>
        <div>
          <Button onClick={() => onLeaveOut(false)}>放回来</Button>
        </div>
      </Notice>
    );
  }
  const own = ownCasesOf(whole);
  const amiss = [
    ...(partly.length > 0 ? [`${partly.length} 件有的月份已经申请或者享受过`] : []),
    ...(whole.length > 0 ? [`${whole.length} 件已经申请或者享受过`] : []),
  ];
  return (
    <Notice tone="bad" live title={`${amiss.join('，')}，不能重复申请`}>
      {partly.length > 0 ? <PartlyTaken claims={partly} leftOut={false} /> : null}
      {whole.length > 0 ? (
        <p>
          {partly.length > 0 ? '整件申请过的：' : ''}
          {which}。{isAll ? '没有其余的可以提交。' : '移出以后，其余的照常提交。'}
        </p>
      ) : null}
      {own.length > 0 ? (
        <p>
          本单位自己申请过的：
          <CaseNumbers cases={own} />
        </p>
      ) : null}
      {whole.some(({ claimedBy }) => claimedBy === null) ? (
        <p>
          {own.length > 0 ? '其余的' : ''}不是本单位申请的，是本人或者别的单位申请或者享受过的，详情请问本人。
        </p>
      ) : null}
      <ExclusionRules benefitIds={claimed.map(({ benefitId }) => benefitId)} />
      {isAll ? null : (
        <div>
          <Button kind={partly.length > 0 ? 'primary' : 'plain'} onClick={() => onLeaveOut(true)}>
            {[
              ...(partly.length > 0 ? ['只留没有申请过的月份'] : []),
              ...(whole.length > 0
                ? [`移出${partly.length > 0 ? '整件申请过的' : '这'} ${whole.length} 件`]
                : []),
            ].join('，')}
          </Button>
        </div>
      )}
    </Notice>
  );
}

/** Rows of the roster, each once. */
const rowsOf = (claims: Props['claims']): number[] => [...new Set(claims.flatMap(({ row }) => row ?? []))];

/** So many are told one by one; the table has them all. */
const TOLD = 10;

/** Of each claim the months that are claimed already and by which case, and which are left. */
function PartlyTaken({ claims, leftOut }: { claims: Props['claims']; leftOut: boolean }) {
  return (
    <>
      <ul>
        {claims.slice(0, TOLD).map((claim) => (
          <li key={`${claim.row}:${claim.benefitId}`}>
            第 {claim.row} 行 <HireName label={claim.objectLabel ?? '本单位'} />（{claim.benefitId}）：
            {leftOut ? '去掉' : '已经申请或者享受过'} <TakenMonths taken={claim.taken} />
            {leftOut ? '，留下' : '，没有申请过的'} {formatMonths(monthsFree(claim))}
          </li>
        ))}
      </ul>
      {claims.length > TOLD ? <p>共 {claims.length} 件，其余的见上面的表。</p> : null}
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
