import { type BankCardCheck, bankNameProblem, checkBankCard } from '@wenye/codes';
import { useState } from 'react';
import { ApiError, fieldsNamed, toldApart } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useServed } from '../apply/behalf.ts';
import { grouped, Replacing } from './replacing.tsx';
import { type Claimant, refreshAccounts, useAccounts } from './use-accounts.ts';

/** What is wrong with a holder: money goes to an account of the claimant's own. Of what is not read yet the server judges. */
function holderProblem(
  typed: string,
  holder: string | undefined,
  kind: Claimant['kind'],
): string | undefined {
  if (typed === '') return '请填写户名';
  if (holder === undefined || typed === holder) return undefined;
  return kind === 'firm'
    ? `户名须与单位名称“${holder}”一致，补贴只能发放到本单位基本存款账户。`
    : `户名须与姓名“${holder}”一致，补贴只能发放到本人账户。`;
}

/** What is said at the number while it is typed. A firm's account is no card, and passes no check of cards. */
function numberHint(check: BankCardCheck, kind: Claimant['kind']): string {
  if (!check.valid) return kind === 'firm' ? '8 至 32 位数字，按开户资料填写' : '卡号，一般 16 至 19 位数字';
  return kind === 'firm' ? grouped(check.number) : (check.warning ?? grouped(check.number));
}

/** Registers an account of the claimant's own; one that takes another's place is asked about before. */
export function AccountForm({
  claimant,
  onDone,
}: {
  claimant: Claimant;
  onDone: (accountId: string) => Promise<void>;
}) {
  const [bank, setBank] = useState('');
  const [number, setNumber] = useState('');
  const [holderName, setHolderName] = useState(claimant.name);
  const [asked, setAsked] = useState(false);
  const { accounts, holder } = useAccounts(claimant);
  const held = accounts?.filter(({ validTo }) => validTo === null) ?? [];
  const done = async ({ accountId }: { accountId: string }) => {
    await refreshAccounts();
    await onDone(accountId);
  };
  const forPerson = useOnce('POST /api/people/me/account', done);
  const forServed = useOnce('POST /api/people/:personId/account', done);
  const forFirm = useOnce('POST /api/firms/:firmId/account', done);
  const served = useServed() !== null;
  const act = claimant.kind === 'firm' ? forFirm : served ? forServed : forPerson;
  // All is well with it, and there is one that it would replace.
  const confirming = act.error instanceof ApiError && act.error.code === 'people.account-replaces';
  const check = checkBankCard(number);
  const { atField, above } = toldApart(act.error, fieldsNamed('bank', 'accountNumber', 'holderName'));
  const problems = {
    bank: bankNameProblem(bank) ?? undefined,
    number: check.valid ? undefined : check.reason,
    holder: holderProblem(holderName.trim(), holder, claimant.kind),
  };
  const wanted = {
    bank: bank.trim(),
    accountNumber: check.valid ? check.number : '',
    holderName: holderName.trim(),
  };
  const register = (asksFirst: boolean) => {
    const asked = { ...wanted, asksFirst };
    if (claimant.kind === 'firm') forFirm.run({ ...asked, firmId: claimant.id });
    else if (served) forServed.run({ ...asked, personId: claimant.id });
    else forPerson.run(asked);
  };
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        // What was refused is over: what is wrong now stands alone.
        if (act.isError) act.reset();
        if (problems.bank || problems.number || problems.holder) return;
        register(true);
      }}
    >
      <h3>登记收款账户</h3>
      {above && !confirming ? <Notice tone="bad" live title={above} /> : null}
      <TextField
        label="开户银行"
        hint={claimant.kind === 'firm' ? '开户许可证上的银行和网点' : '社会保障卡背面的合作银行'}
        value={bank}
        onChange={setBank}
        error={(asked ? problems.bank : undefined) ?? atField['bank']}
      />
      <TextField
        label={claimant.kind === 'firm' ? '基本账户账号' : '社会保障卡银行账号'}
        value={number}
        onChange={setNumber}
        inputMode="numeric"
        autoComplete="off"
        error={(asked ? problems.number : undefined) ?? atField['accountNumber']}
        hint={numberHint(check, claimant.kind)}
      />
      <TextField
        label="户名"
        value={holderName}
        onChange={setHolderName}
        autoComplete="name"
        error={(asked ? problems.holder : undefined) ?? atField['holderName']}
      />
      <div>
        <Button type="submit" kind="primary" busy={act.isPending}>
          保存账户
        </Button>
      </div>
      <Dialog open={confirming} title="更换收款账户吗？" onClose={act.reset}>
        <Replacing
          wanted={wanted}
          held={held}
          busy={act.isPending}
          onYes={() => register(false)}
          onNo={act.reset}
        />
      </Dialog>
    </form>
  );
}
