import { roleLabel } from '@wenye/codes';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call, type InputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { type CsvColumns, saveCsv, toCsv } from '../../format/csv.ts';
import type { ListSearch } from '../../list-search.ts';
import type { Post } from './views.ts';
import { historyOf, loginsText, standingWords, termText } from './words.ts';

/** Saves all posts that the filters find; the server records that they were taken. */
export function ExportButton({ search, found }: { search: ListSearch; found: number | undefined }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { page: _, pageSize: __, sort: ___, ...filters } = search;
  const save = async () => {
    setBusy(true);
    try {
      const { rows } = await call('GET /api/posts/export', filters as InputOf<'GET /api/posts/export'>);
      saveCsv(toCsv(columns, rows), '岗位设置.csv');
      void message.success(`已导出 ${rows.length} 条，导出已记入审计`);
    } catch (error) {
      void message.error(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button disabled={!found} loading={busy} onClick={() => void save()}>
      {found === undefined ? '导出' : `导出 ${found} 条`}
    </Button>
  );
}

const columns: CsvColumns<Post> = [
  ['姓名', ({ name }) => name],
  ['登录名', ({ logins }) => loginsText(logins)],
  ['岗位', ({ role }) => roleLabel(role)],
  ['机构', ({ officeName }) => officeName],
  ['任期', termText],
  ['状态', ({ standing }) => standingWords[standing].label],
  ['经过', (row) => historyOf(row).join('；')],
];
