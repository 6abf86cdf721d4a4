import { formatYuanCapital, yuanToFen } from '@wenye/codes';
import { call, type OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { Money } from '../parts/cells.tsx';
import { everyRow, PAGE } from '../parts/every-row.ts';
import { PrintButton } from '../parts/print-button.tsx';
import { itemStateOf } from '../payments/words.ts';
import { useBusinessDate } from '../shell/use-roles.ts';
import type { Batch } from './views.ts';
import { batchEventWords, batchStateOf } from './words.ts';

type Item = OutputOf<'GET /api/payments/items'>['rows'][number];

/** The batch on A4, to be signed and filed: what is paid from where, every line, who did what. */
export function PrintBatch({ batch }: { batch: Batch }) {
  const read = () =>
    everyRow((page) =>
      call('GET /api/payments/items', { batchId: batch.batchId, sort: 'position', page, pageSize: PAGE }),
    );
  return <PrintButton read={read}>{(items) => <Paper batch={batch} items={items} />}</PrintButton>;
}

function Paper({ batch, items }: { batch: Batch; items: readonly Item[] }) {
  const today = useBusinessDate();
  const { fund, year, division, totalYuan, contentHash } = batch;
  const outcomes = [
    ['已到账', batch.settledYuan],
    ['退汇', batch.returnedYuan],
    ['拒付', batch.rejectedYuan],
    ['未受理', batch.fileRefusedYuan],
  ].filter(([, yuan]) => yuan !== '0.00');
  return (
    <div className="print-sheet">
      <h1>资金拨付批次 {batch.batchNo}</h1>
      <table>
        <tbody>
          <tr>
            <th>资金</th>
            <td>
              {fund.name} · {year} 年度
            </td>
            <th>付款地</th>
            <td>{division.name}</td>
          </tr>
          <tr>
            <th>编制日期</th>
            <td>{formatDate(batch.composedOn)}</td>
            <th>状态</th>
            <td>{batchStateOf(batch)}</td>
          </tr>
          <tr>
            <th>笔数</th>
            <td>{batch.itemCount}</td>
            <th>总额（元）</th>
            <td>
              <Money yuan={totalYuan} />（{formatYuanCapital(yuanToFen(totalYuan) ?? 0)}）
            </td>
          </tr>
          <tr>
            <th>结果（元）</th>
            <td colSpan={3}>
              {outcomes.length === 0
                ? '银行还没有答复'
                : outcomes.map(([label, yuan]) => (
                    <span key={label}>
                      {label} <Money yuan={yuan} />
                      {'　'}
                    </span>
                  ))}
              {batch.unknownItems > 0 ? `${batch.unknownItems} 笔结果未知` : ''}
            </td>
          </tr>
          <tr>
            <th>冻结摘要</th>
            <td colSpan={3} style={{ wordBreak: 'break-all' }}>
              {contentHash ?? '尚未冻结'}
            </td>
          </tr>
        </tbody>
      </table>
      <h2>逐笔</h2>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>户名</th>
            <th>开户行</th>
            <th>账号</th>
            <th>办件数</th>
            <th>金额（元）</th>
            <th>状态</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.itemId}>
              <td>{item.position}</td>
              <td>{item.holderName}</td>
              <td>{item.bank}</td>
              <td>{item.accountNumber}</td>
              <td className="print-number">{item.cases}</td>
              <td className="print-number">
                <Money yuan={item.amountYuan} />
              </td>
              <td>{itemStateOf(item)}</td>
            </tr>
          ))}
          <tr>
            <th colSpan={5}>合计 {items.length} 笔</th>
            <th className="print-number">
              <Money yuan={totalYuan} />
            </th>
            <td>—</td>
          </tr>
        </tbody>
      </table>
      <h2>经过</h2>
      <table>
        <tbody>
          {batch.history.map(({ seq, kind, businessDate, by, note }) => (
            <tr key={seq}>
              <td style={{ whiteSpace: 'nowrap' }}>{formatDate(businessDate)}</td>
              <td>{batchEventWords[kind] ?? kind}</td>
              <td>{by}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="print-signatures">
        <div>编制人（签字）：</div>
        <div>授权人（签字）：</div>
        <div>日期：</div>
        <div>日期：</div>
      </div>
      <p>业务日期 {formatDate(today)} 打印。账号只印末四位，全账号见银行文件。</p>
    </div>
  );
}
