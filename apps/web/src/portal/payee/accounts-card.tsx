import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { shortened } from '../../format/masked.ts';
import { Button } from '../../ui/button.tsx';
import { Failure, Fold, Notice, Skeleton, Tag } from '../../ui/surface.tsx';
import { WholeNumber } from '../../ui/whole-number.tsx';
import { AccountForm } from './account-form.tsx';
import { MayNotName } from './may-not-name.tsx';
import { standingOf } from './standing.ts';
import { type Account, type Claimant, useAccounts } from './use-accounts.ts';

/** Where a claimant's money goes: how each account stands, what came back, and the one thing to do. */
export function AccountsCard({ claimant }: { claimant: Claimant }) {
  const firm = claimant.kind === 'firm';
  const { accounts, holder, mayName, error, refetch } = useAccounts(claimant);
  const back = useCall('GET /api/payments/came-back', firm ? { firmId: claimant.id } : {});
  const [adding, setAdding] = useState(false);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (back.error) return <Failure error={back.error} retry={() => void back.refetch()} />;
  if (!accounts || !back.data) return <Skeleton />;
  const cameBack = (account: Account) =>
    back.data?.rows.some(({ accountId }) => accountId === account.accountId) ?? false;
  const line = (account: Account) => {
    const standing = standingOf(account, accounts, back.data?.rows ?? [], {
      kind: claimant.kind,
      name: holder ?? claimant.name,
    });
    // What becomes of the money is told where it came back, and of the account that waits once.
    const isTold = standing.tone === 'accent' && accounts.some(cameBack);
    return (
      <AccountLine
        key={account.accountId}
        account={account}
        standing={isTold ? { ...standing, todo: null } : standing}
      />
    );
  };
  // A closed account that money came back from still matters.
  const current = accounts.filter((account) => account.validTo === null || cameBack(account));
  const former = accounts.filter((account) => !current.includes(account));
  return (
    <section className="card stack" aria-labelledby="accounts">
      <div className="row-apart">
        <h2 id="accounts">收款账户</h2>
        {mayName && !adding ? (
          <Button onClick={() => setAdding(true)}>{current.length > 0 ? '更换账户' : '登记账户'}</Button>
        ) : null}
      </div>
      <p className="soft">
        {firm
          ? '补贴打入企业基本存款账户，户名须与企业名称一致。'
          : '补贴打入本人社会保障卡，户名须与本人姓名一致。'}
      </p>
      {current.length === 0 ? <p>还没有登记账户。</p> : current.map(line)}
      {mayName ? null : <MayNotName />}
      {adding ? (
        <>
          <AccountForm claimant={claimant} onDone={async () => setAdding(false)} />
          <div>
            <Button kind="quiet" onClick={() => setAdding(false)}>
              取消
            </Button>
          </div>
        </>
      ) : null}
      {former.length > 0 ? <Fold summary={`停用的账户 ${former.length} 个`}>{former.map(line)}</Fold> : null}
    </section>
  );
}

function AccountLine({ account, standing }: { account: Account; standing: ReturnType<typeof standingOf> }) {
  const { tone, label, why, todo } = standing;
  return (
    <div className="stack-tight">
      <div className="row-apart">
        <span>
          {account.bank} <WholeNumber text={shortened(account.accountNumberMasked)} />
        </span>
        <Tag tone={tone}>{label}</Tag>
      </div>
      <span className="soft">户名 {account.holderName}</span>
      {why !== null ? (
        <Notice tone="warn" title={why}>
          {todo ? <p>{todo}</p> : null}
        </Notice>
      ) : todo !== null ? (
        <span>{todo}</span>
      ) : null}
    </div>
  );
}
