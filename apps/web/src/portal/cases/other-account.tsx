import { useCall } from '../../api/query.ts';
import { Fold, Notice } from '../../ui/surface.tsx';
import { useServed } from '../apply/behalf.ts';
import { AccountForm } from '../payee/account-form.tsx';
import { MayNotName } from '../payee/may-not-name.tsx';
import { elsewhere } from '../payee/standing.ts';
import { type Claimant, useAccounts } from '../payee/use-accounts.ts';

/**
 * What did not arrive, and where it can go instead: another account is asked for, or, once it is named, what becomes of the
 * money. Finance directs it there when the bank has verified the account.
 */
export function OtherAccount({
  claimant,
  title,
  ask,
  cameBack = true,
}: {
  claimant: Claimant;
  title: string;
  ask: string;
  /** Money came back from an account that is not closed, so that not every account of today will do. */
  cameBack?: boolean;
}) {
  const { accounts, mayName } = useAccounts(claimant);
  const served = useServed() !== null;
  const firm = claimant.kind === 'firm';
  const back = useCall('GET /api/payments/came-back', firm ? { firmId: claimant.id } : {}, {
    enabled: cameBack && !served,
  });
  if (!accounts) return null;
  const blamed = cameBack ? back.data?.rows.map(({ accountId }) => accountId) : [];
  const others = accounts.filter(
    ({ accountId, verification, validTo }) =>
      // Money is only sent to a verified account: where the one is not told, another is that which is not.
      validTo === null && (blamed ? !blamed.includes(accountId) : verification === 'unverified'),
  );
  const settled = elsewhere(others);
  if (settled !== null)
    return (
      <Notice tone="info" live title={title}>
        <p>{settled}</p>
      </Notice>
    );
  return (
    <>
      <Notice tone="warn" title={title}>
        <p>{ask}</p>
      </Notice>
      {mayName ? (
        <div className="no-print">
          <Fold summary="登记新的收款账户">
            <AccountForm claimant={claimant} onDone={async () => {}} />
          </Fold>
        </div>
      ) : (
        <MayNotName />
      )}
    </>
  );
}
