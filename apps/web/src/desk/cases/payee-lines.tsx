import { Tag } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { SourceText } from '../parts/source.tsx';
import { accountStandings } from '../payments/words.ts';
import type { CaseView } from './views.ts';

/** The account that the money goes to: bank and holder, where it comes from, since when, and what keeps it from being paid. */
export function PayeeLines({ payee: { account } }: { payee: NonNullable<CaseView['payee']> }) {
  if (account === null) return '申请人没有经银行核验、可以付款的账户';
  const { bank, accountNumberMasked, holderName, source, validFrom, standing, chosen } = account;
  return (
    <div>
      <div>
        {bank} {accountNumberMasked}{' '}
        {standing === 'usable' ? null : <Tag color="warning">{accountStandings[standing]}</Tag>}
      </div>
      <div>户名 {holderName}</div>
      <div>
        {formatDate(validFrom)}起使用{chosen ? '' : '，不是申请时选的账户'}
      </div>
      <SourceText source={source} />
    </div>
  );
}
