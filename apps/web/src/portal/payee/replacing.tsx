import { shortened } from '../../format/masked.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/surface.tsx';
import type { Account } from './use-accounts.ts';

type Wanted = { bank: string; accountNumber: string; holderName: string };
type Props = {
  wanted: Wanted;
  /** Accounts that are not closed: at most the verified one, and one beside it. */
  held: readonly Account[];
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** What replacing an account does to the ones there are, and in whose name the new one is: asked before it is done. */
export function Replacing({ wanted, held, busy, onYes, onNo }: Props) {
  const inForce = held.find(({ verification }) => verification === 'verified');
  const other = held.find(({ verification }) => verification !== 'verified');
  const nameOf = ({ bank, accountNumberMasked }: Account) => `${bank} ${shortened(accountNumberMasked)}`;
  return (
    <>
      <Facts
        rows={[
          ['开户银行', wanted.bank],
          ['新账号', grouped(wanted.accountNumber)],
          ['户名', wanted.holderName],
        ]}
      />
      {inForce ? (
        <p>
          现在的账户（{nameOf(inForce)}
          ）先不停用，到银行核验了新账户那天才停用；新账户没有通过核验的，现在的账户不变。
        </p>
      ) : null}
      {other ? <p>先前登记、还没有核验通过的账户（{nameOf(other)}）从今天起停用。</p> : null}
      <div className="button-bar">
        <Button kind="primary" busy={busy} onClick={onYes}>
          确认更换
        </Button>
        <Button onClick={onNo}>再核对一下</Button>
      </div>
    </>
  );
}

/** An account number as on a card, in groups of four. */
export function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ');
}
