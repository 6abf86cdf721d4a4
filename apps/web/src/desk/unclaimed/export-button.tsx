import { App, Button } from 'antd';
import { useState } from 'react';
import { call, type InputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { type CsvColumns, saveCsv, toCsv } from '../../format/csv.ts';
import type { ListSearch } from '../../list-search.ts';
import { amountWords, eligibilityWords } from '../parts/due-words.ts';
import type { UnclaimedPerson } from './views.ts';
import { gapWords } from './words.ts';

type Props = { benefitId: string; title: string; search: ListSearch; found: number | undefined };

/** Saves everybody whom the filters find; the server puts on record who was taken out. */
export function ExportButton({ benefitId, title, search, found }: Props) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { page: _, pageSize: __, sort: ___, ...filters } = search;
  const save = async () => {
    setBusy(true);
    try {
      const input = { benefitId, ...filters } as InputOf<'GET /api/city-screening/unclaimed/export'>;
      const { rows } = await call('GET /api/city-screening/unclaimed/export', input, { timeout: 120_000 });
      saveCsv(toCsv(columns, rows), `应享未享-${title}.csv`);
      void message.success(`已导出 ${rows.length} 人，导出已记入审计`);
    } catch (error) {
      void message.error(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button disabled={!found} loading={busy} onClick={() => void save()}>
      {found === undefined ? '导出' : `导出 ${found} 人`}
    </Button>
  );
}

const columns: CsvColumns<UnclaimedPerson> = [
  ['姓名', ({ name }) => name],
  ['证件号码', ({ idNumberMasked }) => idNumberMasked],
  ['县（市、区）', ({ division }) => division.name],
  ['乡镇（街道）', ({ township }) => township?.name ?? ''],
  ['测算结果', ({ eligibility }) => eligibilityWords[eligibility]],
  ['金额（元）', ({ amount }) => (amount === null ? '' : amountWords(amount))],
  ['月数（合计的为已计入的）', ({ months }) => (months === null ? '' : String(months))],
  ['最长到', ({ until }) => until ?? ''],
  ['还缺', ({ missing }) => missing.map(gapWords).join('；')],
  ['只影响金额的缺项', ({ missingForAmount }) => missingForAmount.map(gapWords).join('；')],
];
