import { useEffect, useState } from 'react';
import { shortened } from '../../format/masked.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Failure, Notice, Skeleton } from '../../ui/surface.tsx';
import { AccountForm } from '../payee/account-form.tsx';
import { MayNotName } from '../payee/may-not-name.tsx';
import { type Claimant, useAccounts } from '../payee/use-accounts.ts';

const STATES = { unverified: '待银行核验', verified: '已核验', rejected: '核验未通过，请更正' } as const;

/** The claimant's account on record, or a new one. Only one's own account: the holder's name must agree. */
export function AccountChoice({
  claimant,
  value,
  onChange,
  error,
}: {
  claimant: Claimant;
  value: string | null;
  onChange: (accountId: string) => void;
  error: string | undefined;
}) {
  const firm = claimant.kind === 'firm';
  const { accounts: all, mayName, error: failure, refetch } = useAccounts(claimant);
  const [adding, setAdding] = useState(false);
  const accounts = all?.filter((account) => account.validTo === null) ?? [];
  const only = accounts.length === 1 ? accounts[0] : undefined;
  const has = (verification: keyof typeof STATES) =>
    accounts.some((account) => account.verification === verification);
  useEffect(() => {
    // A single account on record is the one: nothing to choose.
    if (value === null && only && only.verification !== 'rejected') onChange(only.accountId);
  });
  return (
    <section className="stack" aria-labelledby="account-title">
      <div>
        <h2 id="account-title">收款账户</h2>
        <p className="soft">
          {firm
            ? '补贴打入企业基本存款账户，户名须与企业名称一致。'
            : '补贴打入本人社会保障卡，户名须与本人姓名一致。'}
        </p>
      </div>
      {failure ? <Failure error={failure} retry={() => void refetch()} /> : null}
      {!all && !failure ? <Skeleton lines={2} /> : null}
      {all && accounts.length > 0 ? (
        <div className="card stack">
          <Choice
            id="account"
            label="打到哪个账户"
            value={value ?? undefined}
            onChange={onChange}
            error={error}
            options={accounts.map((account) => ({
              value: account.accountId,
              label: `${account.bank} ${shortened(account.accountNumberMasked)}`,
              hint: `户名 ${account.holderName} · ${STATES[account.verification]}`,
            }))}
          />
          {has('verified') && has('unverified') ? (
            <Notice title="新账户经银行核验以后，还没付的都付到新账户，选了原账户的也一样。" />
          ) : null}
        </div>
      ) : null}
      {all && !mayName ? (
        <MayNotName />
      ) : all && (adding || accounts.length === 0) ? (
        <>
          <AccountForm
            claimant={claimant}
            onDone={async (accountId) => {
              onChange(accountId);
              setAdding(false);
            }}
          />
          {accounts.length > 0 ? (
            <div>
              <Button kind="quiet" onClick={() => setAdding(false)}>
                取消
              </Button>
            </div>
          ) : null}
        </>
      ) : all ? (
        <div>
          <Button kind="quiet" onClick={() => setAdding(true)}>
            换一个账户
          </Button>
        </div>
      ) : null}
    </section>
  );
}
