import { Link } from '@tanstack/react-router';
import { benefits } from '@wenye/policy';
import { formatDate, formatMonth } from '../../format/dates.ts';
import { Money } from '../parts/cells.tsx';
import type { PersonView } from './person-page.tsx';
import { Records } from './person-records.tsx';
import { capacityWords, contractWords, statusLabel } from './words.ts';

/** Entries that other registers keep: employments, contributions, recognised statuses, months already subsidised. */
export function PersonHistory({ view }: { view: PersonView }) {
  return (
    <>
      <Records
        columns={[
          {
            title: '单位',
            render: (_, row) => (
              <Link params={{ firmId: row.firmId }} to="/desk/firms/$firmId">
                {row.firmName}
              </Link>
            ),
          },
          { title: '岗位', render: (_, row) => row.post ?? '未知' },
          {
            title: '在职',
            render: (_, row) =>
              `${formatDate(row.fromDate)} 至 ${row.toDate ? formatDate(row.toDate) : '今'}`,
          },
          {
            title: '合同',
            render: (_, row) => (row.contractKind ? contractWords[row.contractKind] : '未知'),
          },
        ]}
        empty="没有用工备案"
        rowKey="employmentId"
        rows={view.employments}
        title="用工备案"
      />
      <Records
        columns={[
          { title: '月份', render: (_, row) => formatMonth(row.month) },
          { title: '参保身份', render: (_, row) => capacityWords[row.capacity] },
          { title: '单位', render: (_, row) => row.firmName ?? '—' },
          { title: '缴费基数（元）', align: 'right', render: (_, row) => <Money yuan={row.baseYuan} /> },
          { title: '单位缴纳（元）', align: 'right', render: (_, row) => <Money yuan={row.unitPaidYuan} /> },
          { title: '个人缴纳（元）', align: 'right', render: (_, row) => <Money yuan={row.ownPaidYuan} /> },
        ]}
        empty="没有缴费记录"
        note="缴费记录由社会保险经办机构登记，这里不能更正。有错的，由本人或单位向参保的社会保险经办机构申请更正。"
        rowKey="key"
        rows={view.contributions
          .map((row) => ({ ...row, key: `${row.month} ${row.capacity} ${row.firmName ?? ''}` }))
          .toReversed()}
        title="社会保险缴费"
      />
      <Records
        columns={[
          {
            title: '月份',
            render: (_, row) =>
              `${formatMonth(row.firstMonth)} 至 ${row.lastMonth ? formatMonth(row.lastMonth) : '今'}`,
          },
          { title: '离开的单位', dataIndex: 'firmName' },
        ]}
        empty="没有领取失业保险金的记录"
        rowKey="drawingId"
        rows={view.drawings}
        title="失业保险金"
      />
      <Records
        columns={[
          {
            title: '身份',
            render: (_, row) => `${statusLabel(row.kind)}${row.category ? `（${row.category}）` : ''}`,
          },
          {
            title: '有效期',
            render: (_, row) =>
              `${formatDate(row.validFrom)} 至 ${row.validTo ? formatDate(row.validTo) : '今'}`,
          },
        ]}
        empty="没有认定的身份"
        rowKey="statusId"
        rows={view.statuses}
        title="认定的身份"
      />
      <Records
        columns={[
          {
            title: '待遇',
            render: (_, row) =>
              `${row.benefitId} ${benefits.find(({ id }) => id === row.benefitId)?.title ?? ''}`,
          },
          { title: '月份', render: (_, row) => formatMonth(row.month) },
        ]}
        empty="没有享受过按月补贴"
        rowKey="key"
        rows={view.benefitMonths.map((row) => ({ ...row, key: `${row.benefitId} ${row.month}` }))}
        title="已享受补贴的月份"
      />
    </>
  );
}
