import { call, type OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { everyRow, PAGE } from '../parts/every-row.ts';
import { PrintButton } from '../parts/print-button.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { turnover } from './turnover.ts';
import type { LedgerDetails } from './views.ts';

type Posting = OutputOf<'GET /api/funds/ledgers/:ledgerId/postings'>['rows'][number];
type Props = { ledger: LedgerDetails; search: ListSearch };

/** The ledger on A4: balances, what moved in the period that is chosen, and every posting of it, the first first. */
export function PrintLedger({ ledger, search }: Props) {
  const read = async () => {
    const postings = await everyRow<Posting>((page) =>
      call('GET /api/funds/ledgers/:ledgerId/postings', {
        ...search,
        ledgerId: ledger.ledgerId,
        page,
        pageSize: PAGE,
      } as never),
    );
    return postings.toReversed();
  };
  return (
    <PrintButton read={read}>
      {(postings: readonly Posting[]) => <Paper ledger={ledger} postings={postings} search={search} />}
    </PrintButton>
  );
}

/** Of what was paid and received only: the account held something before, which its first statement tells. */
const OF_BANK = new Set(['cash', 'cash-clearing']);

function Paper({ ledger, search, postings }: Props & { postings: readonly Posting[] }) {
  const today = useBusinessDate();
  const { fund, year, division, identity, bank } = ledger;
  const [from, to] = [search['from'] as string | undefined, search['to'] as string | undefined];
  const account = ledger.balances.find((each) => each.account === search['account'])?.name;
  return (
    <div className="print-sheet">
      <h1>
        {fund.name} · {year} 年度 · {division.name} · 资金账
      </h1>
      <p>
        期间：{from ? formatDate(from) : '年初'}至{formatDate(to ?? today)}
        {account ? `；只列科目“${account}”` : ''}。业务日期 {formatDate(today)} 打印，余额为打印时的。
      </p>
      <h2>余额（元）</h2>
      <table>
        <tbody>
          {ledger.balances
            .filter(({ budget, balanceYuan }) => budget || balanceYuan !== '0.00')
            .map(({ account: key, name, balanceYuan }) => (
              <tr key={key}>
                <th>{OF_BANK.has(key) ? `${name}（只计本账收付，不含期初）` : name}</th>
                <td className="print-number">
                  <Money yuan={balanceYuan} />
                </td>
              </tr>
            ))}
          <tr>
            <th>下达＋净调入＋净结转{identity.holds ? '＝' : '≠'}各项使用之和</th>
            <td className="print-number">
              <Money yuan={identity.sourcesYuan} /> {identity.holds ? '＝' : '≠'}{' '}
              <Money yuan={identity.usesYuan} />
            </td>
          </tr>
          {bank ? (
            <tr>
              <th>银行对账单第 {bank.statementNo} 号余额</th>
              <td className="print-number">
                <Money yuan={bank.statementBalanceYuan} />
              </td>
            </tr>
          ) : null}
          {bank ? (
            <tr>
              <th>账面余额（第一份对账单的期初余额，加本区划本资金各年度的收付）</th>
              <td className="print-number">
                <Money yuan={bank.bookBalanceYuan} />
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <h2>期间发生额（元）</h2>
      <table>
        <thead>
          <tr>
            <th>科目</th>
            <th>借方</th>
            <th>贷方</th>
          </tr>
        </thead>
        <tbody>
          {turnover(postings).map(({ name, debitYuan, creditYuan }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="print-number">
                <Money yuan={debitYuan} />
              </td>
              <td className="print-number">
                <Money yuan={creditYuan} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>账页（{postings.length} 笔）</h2>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>业务日期</th>
            <th>事项</th>
            <th>借 / 贷（元）</th>
            <th>依据</th>
          </tr>
        </thead>
        <tbody>
          {postings.map((row) => (
            <tr key={row.seq}>
              <td>{row.seq}</td>
              <td>{formatDate(row.businessDate)}</td>
              <td>{row.reversesSeq ? `冲销第 ${row.reversesSeq} 笔：${row.eventName}` : row.eventName}</td>
              <td>
                {row.entries.map(({ account: key, accountName, debitYuan, creditYuan }) => (
                  <div key={key}>
                    {debitYuan !== '0.00' ? '借' : '贷'} {accountName}{' '}
                    <Money yuan={debitYuan !== '0.00' ? debitYuan : creditYuan} />
                  </div>
                ))}
              </td>
              <td>{row.caseNumber ?? ([row.documentNo, row.reason].filter(Boolean).join('，') || '—')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="print-signatures">
        <div>制表（签字）：</div>
        <div>复核（签字）：</div>
      </div>
    </div>
  );
}
