import { Tag, Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { SourceText } from '../parts/source.tsx';
import { accountStandings, needsOtherAccount } from '../payments/words.ts';
import type { CaseView } from './views.ts';

type Props = {
  payee: NonNullable<CaseView['payee']>;
  /** Something is still to be paid to it. */
  owed: boolean;
};

/** The account that the money goes to: bank and holder, where it comes from, since when, and what keeps it from being paid. */
export function PayeeLines({ payee: { account }, owed }: Props) {
  if (account === null) return `申请人没有经银行核验、可以付款的账户${owed ? '，请申请人登记' : ''}`;
  const { bank, accountNumberMasked, holderName, source, validFrom, standing, chosen } = account;
  return (
    <div>
      <div>
        {bank} {accountNumberMasked}{' '}
        {standing === 'usable' ? null : <Tag color="warning">{accountStandings[standing]}</Tag>}
      </div>
      {owed && needsOtherAccount(standing) ? (
        <Typography.Text type="danger">
          还有款项要付，这个账户不能再付：申请人有别的可用账户的，由财务在“编制批次”更正账户；没有的，先请申请人登记新账户。
        </Typography.Text>
      ) : null}
      <div>户名 {holderName}</div>
      <div>
        {formatDate(validFrom)}起使用{chosen ? '' : '，不是申请时选的账户'}
      </div>
      <SourceText source={source} />
    </div>
  );
}
