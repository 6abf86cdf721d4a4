import { roleLabel } from '@wenye/codes';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call, type InputOf, type OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { refresh } from '../../api/query.ts';
import { type CsvColumns, saveCsv, toCsv } from '../../format/csv.ts';
import { formatInstant } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { actionLabel, actorName, fieldNames, objectLabel } from './words.ts';

type Row = OutputOf<'GET /api/audit/export'>['rows'][number];

/** Saves all records that the filters find, not only the page; the server records that they were taken. */
export function ExportButton({ search, found }: { search: ListSearch; found: number | undefined }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { page: _, pageSize: __, ...filters } = search;
  const save = async () => {
    setBusy(true);
    try {
      const { rows } = await call('GET /api/audit/export', filters as InputOf<'GET /api/audit/export'>, {
        timeout: 120_000,
      });
      saveCsv(toCsv(columns, rows), '审计记录.csv');
      void message.success(`已导出 ${rows.length} 条，导出本身已记入审计`);
      await refresh('GET /api/audit');
    } catch (error) {
      void message.error(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button disabled={found === 0} loading={busy} onClick={() => void save()}>
      {found === undefined ? '导出' : `导出 ${found} 条`}
    </Button>
  );
}

const columns: CsvColumns<Row> = [
  ['编号', ({ id }) => String(id)],
  ['时间', ({ at }) => formatInstant(at)],
  ['业务日期', ({ businessDate }) => businessDate],
  ['操作人', actorName],
  ['操作人编号', ({ personId }) => personId ?? ''],
  ['岗位', ({ roles }) => roles.map(roleLabel).join('、')],
  ['账号', ({ accountId }) => accountId ?? ''],
  ['操作', ({ action }) => actionLabel(action)],
  ['操作代码', ({ action }) => action],
  ['对象', ({ objectKind }) => objectLabel(objectKind)],
  ['对象编号', ({ objectId }) => objectId],
  ['对象单号', ({ objectName }) => objectName ?? ''],
  ['涉及的信息', ({ fields }) => fieldNames(fields)],
  ['事由', ({ purpose }) => purpose ?? ''],
  ['请求编号', ({ requestId }) => requestId],
  ['封存', ({ sealed }) => (sealed ? '已入链' : '待封存')],
];
