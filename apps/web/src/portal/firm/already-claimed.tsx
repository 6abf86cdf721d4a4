import { findScheme } from '@wenye/policy';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/surface.tsx';
import type { Claimant } from '../apply/behalf.ts';
import { useStandingCases } from '../apply/standing-cases.ts';
import { StandingList } from '../apply/standing-list.tsx';

type Props = {
  claims: readonly { benefitId: string; row: number | null; claimed: boolean }[];
  claimant: Claimant;
  /** They are left out of the submission. */
  leftOut: boolean;
  onLeaveOut: (leaveOut: boolean) => void;
};

/** What somebody has claimed already, all of it at once: it cannot be filed, and the rest need not wait for it. */
export function AlreadyClaimed({ claims, claimant, leftOut, onLeaveOut }: Props) {
  const claimed = claims.filter((claim) => claim.claimed);
  const rows = [...new Set(claimed.flatMap(({ row }) => row ?? []))];
  if (claimed.length === 0) return null;
  if (rows.length === 0) {
    return (
      <Notice tone="bad" live title="这些月份的这项待遇，或者不能与它同时享受的待遇，您已经申请过或者享受过">
        <Standing claimant={claimant} benefitIds={claimed.map(({ benefitId }) => benefitId)} />
        <p>请返回修改要申请的月份；不用再申请的，不必提交。</p>
        <Rules benefits={claimed} />
      </Notice>
    );
  }
  const which = `花名册第 ${rows.join('、')} 行，共 ${rows.length} 人 ${claimed.length} 件`;
  return leftOut ? (
    <Notice live title={`已移出 ${claimed.length} 件已有人申请或已享受的`}>
      <p>{which}。其余的照常提交。</p>
      <div>
        <Button onClick={() => onLeaveOut(false)}>放回来</Button>
      </div>
    </Notice>
  ) : (
    <Notice tone="bad" live title={`${claimed.length} 件已有人申请或已享受，不能重复申请`}>
      <p>{which}。移出以后，其余的照常提交。</p>
      <Rules benefits={claimed} />
      <div>
        <Button onClick={() => onLeaveOut(true)}>移出这 {claimed.length} 件</Button>
      </div>
    </Notice>
  );
}

/** One's own cases for the same benefit; where another's stands in the way, or another benefit, there are none. */
function Standing({ claimant, benefitIds }: { claimant: Claimant; benefitIds: readonly string[] }) {
  const rows = useStandingCases(claimant, benefitIds);
  return rows && rows.length > 0 ? <StandingList rows={rows} /> : null;
}

/** By what it cannot be had twice: another benefit may be what stands in the way. */
function Rules({ benefits }: { benefits: Props['claims'] }) {
  const rules = new Map(
    benefits.flatMap(({ benefitId }) => {
      const exclusions = findScheme(benefitId)?.exclusions;
      return exclusions?.value.map(({ text }) => [text, exclusions.rule.source] as const) ?? [];
    }),
  );
  return [...rules].map(([text, source]) => (
    <p key={text} className="soft small">
      {text}依据：{source}
    </p>
  ));
}
